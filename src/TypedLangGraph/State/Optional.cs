using System.Diagnostics.CodeAnalysis;

namespace TypedLangGraph;

/// <summary>A value that may be absent, which is something else than being null.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Creates a present value; null is a value like any other.</summary>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>True when there is a value, even if it is null.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none; look at <see cref="HasValue"/> first.</exception>
    public T Value => HasValue
        ? _value
        : throw new InvalidOperationException("The member is absent: the node did not write it. Check HasValue, or use TryGetValue or GetValueOrDefault.");

    /// <summary>Presents a value as an optional one.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Compares presence and value.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Compares presence and value.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Gets the value if there is one.</summary>
    /// <returns>False when the value is absent.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>The value, or the default of its type when it is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>The value, or <paramref name="defaultValue"/> when it is absent.</summary>
    public T GetValueOrDefault(T defaultValue) => HasValue ? _value : defaultValue;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, _value) : 0;

    /// <summary>The value's text, or <c>(absent)</c>.</summary>
    public override string ToString() => HasValue ? _value?.ToString() ?? "null" : "(absent)";
}
