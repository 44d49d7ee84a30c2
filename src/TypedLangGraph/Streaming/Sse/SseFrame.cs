namespace TypedLangGraph.Streaming.Sse;

/// <summary>One server-sent event, as views into the reader's buffer: valid until the reader is used again.</summary>
internal readonly ref struct SseFrame
{
    /// <summary>The value of the last <c>event</c> field; empty when there was none.</summary>
    public required ReadOnlySpan<byte> Event { get; init; }

    /// <summary>The values of the <c>data</c> fields, joined by line feeds.</summary>
    public required ReadOnlySpan<byte> Data { get; init; }

    /// <summary>False when the event had no <c>data</c> field at all.</summary>
    public required bool HasData { get; init; }

    /// <summary>The id in force: this event's, or that of an earlier one. Null when there was none yet.</summary>
    public required string? LastEventId { get; init; }

    /// <summary>True when this event itself carried an id.</summary>
    public required bool HasId { get; init; }

    /// <summary>False when the stream ended before the blank line that ends an event, so that the data may be cut short.</summary>
    public required bool IsTerminated { get; init; }
}
