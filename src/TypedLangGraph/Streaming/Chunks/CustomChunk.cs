using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph;

/// <summary>What a node wrote with the stream writer: any JSON value. Requested with <see cref="StreamMode.Custom"/>.</summary>
public sealed class CustomChunk : StreamChunk
{
    /// <summary>The value as the server sent it.</summary>
    public required JsonPayload Payload { get; init; }

    /// <summary>Reads the value as <typeparamref name="T"/>.</summary>
    /// <param name="typeInfo">From a source-generated JsonSerializerContext, for example <c>ProgressContext.Default.Progress</c>.</param>
    /// <returns>The value; <see langword="null"/> when the node wrote JSON null.</returns>
    /// <exception cref="JsonException">The value does not fit <typeparamref name="T"/>.</exception>
    public T? Read<T>(JsonTypeInfo<T> typeInfo) => Payload.Read(typeInfo);

    /// <summary>The value's JSON, for logs.</summary>
    public override string ToString() => $"custom: {Payload}";
}
