namespace TypedLangGraph;

/// <summary>An event that this version has no type for. Nothing of it is lost.</summary>
public sealed class UnknownChunk : StreamChunk
{
    /// <summary>The event's name as the server sent it, with its namespace; empty when the event had none.</summary>
    public required string EventName { get; init; }

    /// <summary>The event's name without its namespace, for example <c>tasks</c> of <c>tasks|node:id</c>.</summary>
    public string BaseName => EventName.IndexOf('|') is var bar and >= 0 ? EventName[..bar] : EventName;

    /// <summary>
    /// The event's data; JSON null when it had none. Data that is not JSON is kept as a JSON string, and <see cref="IsJson"/> is false.
    /// </summary>
    public required JsonPayload Payload { get; init; }

    /// <summary>False when the event's data was not JSON.</summary>
    public bool IsJson { get; init; } = true;

    /// <summary>The event's name, for logs; the payload is not part of it, because debug payloads can hold request headers.</summary>
    public override string ToString() => $"unknown event: {EventName}";
}
