using System.Buffers.Text;
using System.Text;

namespace TypedLangGraph.Streaming.Sse;

/// <summary>
/// The fields of the event that is being read. Values are kept as offsets from the event's first byte, so that the buffer may move under them.
/// </summary>
internal sealed class SseEvent
{
    private readonly List<(int Offset, int Length)> _furtherData = [];
    private (int Offset, int Length) _name;
    private (int Offset, int Length) _data;
    private byte[] _joined = [];

    /// <summary>True when there is something to dispatch. An id alone is remembered but is no event.</summary>
    public bool HasContent => HasData || _name.Length > 0;

    public bool HasId { get; private set; }

    /// <summary>The event's own id; null when it is empty, which forgets earlier ids.</summary>
    public string? Id { get; private set; }

    public TimeSpan? RetryInterval { get; private set; }

    public int Comments { get; private set; }

    private bool HasData { get; set; }

    public void AddLine(ReadOnlySpan<byte> line, int lineOffset)
    {
        var colon = line.IndexOf((byte)':');
        if (colon == 0)
        {
            Comments++;
            return;
        }

        var field = colon < 0 ? line : line[..colon];
        var valueStart = colon < 0 ? line.Length : colon + 1;
        if (valueStart < line.Length && line[valueStart] == (byte)' ')
            valueStart++;
        var value = line[valueStart..];
        var place = (lineOffset + valueStart, value.Length);
        if (field.SequenceEqual("data"u8))
            AddData(place);
        else if (field.SequenceEqual("event"u8))
            _name = place;
        else if (field.SequenceEqual("id"u8))
            SetId(value);
        else if (field.SequenceEqual("retry"u8))
            SetRetry(value);
    }

    /// <summary>Adds the fields of an event that has arrived whole.</summary>
    /// <param name="framing">Where they are.</param>
    /// <param name="bytes">The event.</param>
    public void AddUsual(in UsualFraming framing, ReadOnlySpan<byte> bytes)
    {
        _name = framing.Name;
        _data = framing.Data;
        HasData = true;
        if (framing.HasId)
            SetId(bytes.Slice(framing.Id.Offset, framing.Id.Length));
    }

    /// <summary>Adds the last line of a body that ends without a line end. An id or an interval may be cut short in it and is not believed.</summary>
    public void AddCutLine(ReadOnlySpan<byte> line, int lineOffset)
    {
        if (line.StartsWith("data"u8) || line.StartsWith("event"u8))
            AddLine(line, lineOffset);
    }

    public SseFrame ToFrame(ReadOnlySpan<byte> bytes, string? lastEventId, bool isTerminated) => new()
    {
        Event = bytes.Slice(_name.Offset, _name.Length),
        Data = _furtherData.Count == 0 ? bytes.Slice(_data.Offset, _data.Length) : Join(bytes),
        HasData = HasData,
        HasId = HasId,
        LastEventId = lastEventId,
        IsTerminated = isTerminated,
    };

    public void Reset()
    {
        _name = _data = default;
        HasData = HasId = false;
        Id = null;
        _furtherData.Clear();
    }

    private void AddData((int Offset, int Length) place)
    {
        if (!HasData)
            _data = place;
        else
            _furtherData.Add(place);
        HasData = true;
    }

    private void SetId(ReadOnlySpan<byte> value)
    {
        if (value.Contains((byte)0))
            return;
        HasId = true;
        Id = value.IsEmpty ? null : Encoding.UTF8.GetString(value);
    }

    private void SetRetry(ReadOnlySpan<byte> value)
    {
        if (Utf8Parser.TryParse(value, out uint milliseconds, out var consumed) && consumed == value.Length)
            RetryInterval = TimeSpan.FromMilliseconds(milliseconds);
    }

    private ReadOnlySpan<byte> Join(ReadOnlySpan<byte> bytes)
    {
        var length = _data.Length + _furtherData.Sum(place => place.Length + 1);
        if (_joined.Length < length)
            _joined = new byte[Math.Max(length, _joined.Length * 2)];
        bytes.Slice(_data.Offset, _data.Length).CopyTo(_joined);
        var position = _data.Length;
        foreach (var (offset, partLength) in _furtherData)
        {
            _joined[position++] = (byte)'\n';
            bytes.Slice(offset, partLength).CopyTo(_joined.AsSpan(position));
            position += partLength;
        }

        return _joined.AsSpan(0, length);
    }
}
