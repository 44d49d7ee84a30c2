namespace TypedLangGraph;

/// <summary>Where in a stream to begin. The servers spell the beginning differently for runs and for threads; this type knows how.</summary>
public readonly record struct StreamCursor
{
    private readonly string? _eventId;

    private StreamCursor(string? eventId) => _eventId = eventId;

    /// <summary>From the first event that the server has kept.</summary>
    public static StreamCursor Beginning => default;

    /// <summary>The id after which to begin, or <see langword="null"/> for the beginning.</summary>
    public string? EventId => _eventId;

    /// <summary>After the event with this id.</summary>
    /// <param name="eventId">An id that a stream told, for example <see cref="RunStream{TState}.LastEventId"/>. Opaque.</param>
    public static StreamCursor After(string eventId)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        if (eventId.AsSpan().ContainsAny('\r', '\n', '\0'))
            throw new ArgumentException("An event id has no line ends in it: this is not an id that a stream has told.", nameof(eventId));
        return new StreamCursor(eventId);
    }

    /// <summary>The id, or <c>(beginning)</c>.</summary>
    public override string ToString() => _eventId ?? "(beginning)";
}
