namespace TypedLangGraph;

/// <summary>Creates optional values where the type of the value is known and that of the optional is not named.</summary>
public static class Optional
{
    /// <summary>
    /// A present value. C# converts no interface to an <see cref="Optional{T}"/> by itself; this does, and so does <c>new(value)</c> where the
    /// type is known: <c>Tags = new(["a", "b"])</c>.
    /// </summary>
    /// <param name="value">The value; null is a value like any other.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Optional<T> Of<T>(T value) => new(value);
}
