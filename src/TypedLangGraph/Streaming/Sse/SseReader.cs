using System.Buffers;

namespace TypedLangGraph.Streaming.Sse;

/// <summary>
/// Splits a body into server-sent events. Events that are already in the buffer are read without waiting and without allocating; a line is
/// searched only once however many reads it takes to arrive.
/// </summary>
internal sealed class SseReader(Stream body, int maxEventBytes) : IAsyncDisposable
{
    private const int InitialBufferBytes = 16 * 1024;

    private readonly SseEvent _event = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialBufferBytes);
    private int _eventStart;
    private int _lineStart;
    private int _searched;
    private int _end;
    private bool _atStart = true;
    private bool _skipLineFeed;
    private bool _ended;
    private bool _disposed;

    /// <summary>The id that a resumed stream continues after: that of the last event that was terminated.</summary>
    public string? LastEventId { get; private set; }

    /// <summary>True when the body has ended and nothing of it is left.</summary>
    public bool HasEnded => _ended;

    /// <summary>How many bytes of the body have come.</summary>
    public long BytesRead { get; private set; }

    /// <summary>How many comments have come; servers send them so that silence can be told from a dead connection.</summary>
    public int Heartbeats => _event.Comments;

    /// <summary>How long the server wants a client to wait before it reconnects, or null when it did not say.</summary>
    public TimeSpan? RetryInterval => _event.RetryInterval;

    /// <summary>Reads the next event out of the buffer.</summary>
    /// <returns>False when the buffer holds no whole event: <see cref="FillAsync"/> comes next.</returns>
    public bool TryRead(out SseFrame frame)
    {
        if (!SkipByteOrderMark())
        {
            frame = default;
            return false;
        }

        SkipPendingLineFeed();
        if (_lineStart == _eventStart && _searched == _eventStart && TryReadUsual(out frame))
            return true;
        while (TryReadLine(out var line))
        {
            if (!line.IsEmpty)
            {
                _event.AddLine(line, lineOffset: LineOffset(line));
                continue;
            }

            if (Complete(isTerminated: true, out frame))
                return true;
        }

        if (!_ended)
        {
            frame = default;
            return false;
        }

        return TryReadUnterminated(out frame);
    }

    /// <summary>Waits for more bytes.</summary>
    /// <returns>False at the end of the body.</returns>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var read = await body.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        BytesRead += read;
        _ended = read == 0;
        return !_ended;
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        await body.DisposeAsync().ConfigureAwait(false);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool SkipByteOrderMark()
    {
        if (!_atStart)
            return true;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var head = _buffer.AsSpan(0, Math.Min(_end, mark.Length));
        if (head.Length < mark.Length && mark.StartsWith(head) && !_ended)
            return false;
        if (head.SequenceEqual(mark))
            _eventStart = _lineStart = _searched = mark.Length;
        _atStart = false;
        return true;
    }

    /// <summary>Reads an event that is spelled as servers spell it and that has arrived whole, with two or three searches.</summary>
    private bool TryReadUsual(out SseFrame frame)
    {
        frame = default;
        if (!UsualFraming.TryFind(_buffer.AsSpan(_eventStart, _end - _eventStart), out var framing))
            return false;
        _event.AddUsual(framing, _buffer.AsSpan(_eventStart));
        _lineStart = _searched = _eventStart + framing.Length;
        return Complete(isTerminated: true, out frame);
    }

    private void SkipPendingLineFeed()
    {
        if (!_skipLineFeed || _lineStart >= _end)
            return;

        // The carriage return ended the line already, possibly before its line feed had arrived.
        _skipLineFeed = false;
        if (_buffer[_lineStart] == (byte)'\n')
            SkipByteAtLineStart();
    }

    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        SkipPendingLineFeed();
        var length = _buffer.AsSpan(_searched, _end - _searched).IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
        {
            _searched = _end;
            line = default;
            return false;
        }

        var lineEnd = _searched + length;
        line = _buffer.AsSpan(_lineStart, lineEnd - _lineStart);
        _skipLineFeed = _buffer[lineEnd] == (byte)'\r';
        _lineStart = _searched = lineEnd + 1;
        return true;
    }

    private void SkipByteAtLineStart()
    {
        // A line feed in front of the event's first line does not belong to the event.
        if (_eventStart == _lineStart)
            _eventStart++;
        _lineStart++;
        _searched = Math.Max(_searched, _lineStart);
    }

    private int LineOffset(ReadOnlySpan<byte> line) => _lineStart - 1 - line.Length - _eventStart;

    private bool TryReadUnterminated(out SseFrame frame)
    {
        var rest = _buffer.AsSpan(_lineStart, _end - _lineStart);
        if (!rest.IsEmpty)
        {
            _event.AddCutLine(rest, lineOffset: _lineStart - _eventStart);
            _lineStart = _searched = _end;
        }

        return Complete(isTerminated: false, out frame);
    }

    private bool Complete(bool isTerminated, out SseFrame frame)
    {
        // Whether an event is refused must not depend on how much of it one read has brought.
        ThrowIfTooLarge(_lineStart - _eventStart);
        var hasId = _event.HasId;
        if (isTerminated && hasId)
            LastEventId = _event.Id;
        var found = _event.HasContent;
        frame = found ? _event.ToFrame(_buffer.AsSpan(_eventStart), hasId ? _event.Id : LastEventId, isTerminated) : default;
        _event.Reset();
        _eventStart = _lineStart;
        return found;
    }

    private void MakeRoom()
    {
        var length = _end - _eventStart;
        ThrowIfTooLarge(length);
        if (_eventStart == _end && !_atStart)
        {
            _eventStart = _lineStart = _searched = _end = 0;
            return;
        }

        if (_end < _buffer.Length)
            return;
        var target = length > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, Array.MaxLength)) : _buffer;
        _buffer.AsSpan(_eventStart, length).CopyTo(target);
        if (target != _buffer)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = target;
        _lineStart -= _eventStart;
        _searched -= _eventStart;
        _end = length;
        _eventStart = 0;
    }

    private void ThrowIfTooLarge(int eventBytes)
    {
        if (eventBytes > maxEventBytes)
            throw new StreamFormatException($"An event is larger than {maxEventBytes} bytes. Raise LangGraphClientOptions.MaxEventBytes if the graph's state is really that large, or stream updates instead of values.");
    }
}
