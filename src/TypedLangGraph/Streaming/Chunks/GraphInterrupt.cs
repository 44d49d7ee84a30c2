using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph;

/// <summary>A question that a node put to the caller with <c>interrupt(value)</c>; the run waits for the answer.</summary>
public sealed class GraphInterrupt
{
    /// <summary>
    /// The id by which the interrupt is resumed, or <see langword="null"/> on servers that send none. The same node asks again under the
    /// same id in a later run.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>What the node asked: any JSON value.</summary>
    public required JsonPayload Value { get; init; }

    /// <summary>Reads the question as <typeparamref name="T"/>.</summary>
    /// <param name="typeInfo">From a source-generated JsonSerializerContext.</param>
    /// <returns>The question; <see langword="null"/> when the node asked JSON null.</returns>
    /// <exception cref="JsonException">The value does not fit <typeparamref name="T"/>.</exception>
    public T? Read<T>(JsonTypeInfo<T> typeInfo) => Value.Read(typeInfo);

    /// <summary>The id and the question's JSON, for logs.</summary>
    public override string ToString() => $"{Id}: {Value}";
}
