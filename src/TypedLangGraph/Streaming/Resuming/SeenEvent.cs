using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>What is remembered of an event, so that it is recognised when it comes once more.</summary>
/// <param name="Hash">Stands for the name and the data.</param>
/// <param name="Length">The length of the data.</param>
/// <param name="Id">The event's own id, or null when it had none.</param>
internal readonly record struct SeenEvent(int Hash, int Length, string? Id)
{
    public static SeenEvent Of(in SseFrame frame)
    {
        var hash = new HashCode();
        hash.AddBytes(frame.Event);
        hash.AddBytes(frame.Data);
        return new SeenEvent(hash.ToHashCode(), frame.Data.Length, frame.HasId ? frame.LastEventId : null);
    }

    /// <summary>
    /// True when the other is this event again. An event that had no id may have one when it comes again, since servers number what they keep.
    /// </summary>
    public bool IsAgain(in SeenEvent other) => Hash == other.Hash && Length == other.Length && (Id is null || Id == other.Id);
}
