using System.Numerics;
using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>What is remembered of an event, so that it is recognised when it comes once more.</summary>
/// <param name="Fingerprint">Stands for the name and the data.</param>
/// <param name="Id">The event's own id, or null when it had none.</param>
internal readonly record struct SeenEvent(ulong Fingerprint, string? Id)
{
    public static SeenEvent Of(in SseFrame frame)
    {
        var length = (ulong)frame.Data.Length << 32;
        var fingerprint = BitOperations.RotateLeft(Resuming.Fingerprint.Of(frame.Event), 1) ^ Resuming.Fingerprint.Of(frame.Data) ^ length;
        return new SeenEvent(fingerprint, frame.HasId ? frame.LastEventId : null);
    }

    /// <summary>
    /// True when the other is this event again. An event that had no id may have one when it comes again, since servers number what they keep.
    /// </summary>
    public bool IsAgain(in SeenEvent other) => Fingerprint == other.Fingerprint && (Id is null || Id == other.Id);
}
