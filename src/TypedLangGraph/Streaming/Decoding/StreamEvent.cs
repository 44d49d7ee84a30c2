namespace TypedLangGraph.Streaming.Decoding;

/// <summary>An event with its name taken apart. The data is a view into the reader's buffer.</summary>
internal readonly ref struct StreamEvent(EventName name, ReadOnlySpan<byte> data, string? id)
{
    public EventName Name { get; } = name;

    public ReadOnlySpan<byte> Data { get; } = data;

    /// <summary>The id that the event carried, or null.</summary>
    public string? Id { get; } = id;

    public DecodingOrigin Origin => new(Name.Text, Id);

    /// <exception cref="System.Text.Json.JsonException">The data is not one JSON value.</exception>
    public JsonPayload CopyPayload() => JsonPayload.FromUtf8(Data.ToArray());
}
