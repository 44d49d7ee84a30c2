using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>
/// Recognises, after a reconnect, the events that were read before. A server may send the event of the given id once more; and a stream that
/// had no ids starts again from its beginning. An id alone proves nothing: servers have given one id to two events.
/// </summary>
internal sealed class ReplayFilter
{
    private const int SampleBytes = 64;

    private readonly byte[] _sample = new byte[SampleBytes * 2];
    private string? _id;
    private int _dataLength;
    private long _read;
    private long _toSkip;
    private bool _mayRepeatLast;

    /// <summary>Remembers an event that was read.</summary>
    public void Remember(in SseFrame frame)
    {
        _read++;
        _mayRepeatLast = false;
        if (!frame.HasId)
            return;
        _id = frame.LastEventId;
        _dataLength = frame.Data.Length;
        Sample(frame.Data, _sample);
    }

    /// <summary>Says that the stream starts again.</summary>
    /// <param name="fromBeginning">True when it starts from its first event, false when behind the last id.</param>
    public void Restart(bool fromBeginning)
    {
        _toSkip = fromBeginning ? _read : 0;
        _mayRepeatLast = !fromBeginning;
        if (fromBeginning)
            _read = 0;
    }

    /// <summary>True when the event was read before the reconnect.</summary>
    public bool IsRepeat(in SseFrame frame)
    {
        if (_toSkip > 0)
        {
            _toSkip--;
            _read++;
            return true;
        }

        if (!_mayRepeatLast || !frame.HasId || frame.LastEventId != _id || frame.Data.Length != _dataLength)
            return false;
        Span<byte> sample = stackalloc byte[SampleBytes * 2];
        Sample(frame.Data, sample);
        if (!sample.SequenceEqual(_sample))
            return false;
        _mayRepeatLast = false;
        return true;
    }

    /// <summary>The beginning and the end of the data: enough to tell two events with one id and one length apart, at a fixed cost.</summary>
    private static void Sample(ReadOnlySpan<byte> data, Span<byte> sample)
    {
        sample.Clear();
        data[..Math.Min(SampleBytes, data.Length)].CopyTo(sample);
        data[^Math.Min(SampleBytes, data.Length)..].CopyTo(sample[SampleBytes..]);
    }
}
