using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace TypedLangGraph.Serialization;

/// <summary>
/// The last event of a stream of whole states. What the next one repeats is not read again: the bytes are compared, and the objects that
/// were read from them, which nobody can change, are used once more. For generated code only; it changes with the generator.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class StateMemory
{
    private byte[] _bytes = [];
    private int _count;
    private int _event;
    private MemorySlot?[] _slots = [];

    /// <summary>A reader's state behind any member of the state.</summary>
    private JsonReaderState _afterMember;

    /// <summary>Where the data of the reader begins in the event, and where the event ends.</summary>
    private int _offset;
    private int _end;

    internal StateMemory()
    {
    }

    /// <summary>Reads a value that is shared as a whole.</summary>
    /// <param name="reader">Stands on the value's first token, and is left on its last one.</param>
    /// <param name="slot">The number of the member in its type.</param>
    /// <param name="read">Reads a value that has changed.</param>
    public T Read<T>(ref Utf8JsonReader reader, int slot, StateElementReader<T> read)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return read(ref reader);
        var rest = Rest(ref reader, out var start);
        var known = Find<ValueSlot<T>>(slot);
        if (known is not null && rest.StartsWith(BytesOf(known)))
        {
            Keep(ref reader, known, rest, start);
            return known.Value;
        }

        var value = read(ref reader);
        known ??= Use(slot, new ValueSlot<T>(value));
        known.Value = value;
        Remember(ref reader, known, start);
        return value;
    }

    /// <summary>Begins with an event.</summary>
    /// <param name="length">How many bytes its data has.</param>
    internal void Begin(int length)
    {
        _event++;
        _offset = 0;
        _end = length;
    }

    /// <summary>The event was read to its end and is the one that the next one is compared with.</summary>
    /// <param name="data">The event's data.</param>
    internal void Complete(ReadOnlySpan<byte> data)
    {
        var same = data.CommonPrefixLength(_bytes.AsSpan(0, _count));
        if (_bytes.Length < data.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, data.Length + data.Length / 4L));
        data[same..].CopyTo(_bytes.AsSpan(same));
        _count = data.Length;
    }

    /// <summary>Forgets everything, so that the next event is read from the beginning to the end.</summary>
    internal void Clear()
    {
        _slots = [];
        _count = 0;
    }

    private ReadOnlySpan<byte> BytesOf(MemorySlot slot) => _bytes.AsSpan(slot.Start, slot.Length);

    /// <summary>The event from the reader's token on. The reader does not hand out its data, but the token is a part of it.</summary>
    private ReadOnlySpan<byte> Rest(scoped ref Utf8JsonReader reader, out int start)
    {
        start = _offset + (int)reader.TokenStartIndex;
        return MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetReference(reader.ValueSpan), _end - start);
    }

    /// <summary>The whole member is what it was.</summary>
    private void Keep(ref Utf8JsonReader reader, MemorySlot slot, ReadOnlySpan<byte> rest, int start)
    {
        slot.Start = start;
        slot.Event = _event;
        Jump(ref reader, rest, start, slot.Length, _afterMember);
    }

    private void Jump(ref Utf8JsonReader reader, ReadOnlySpan<byte> rest, int start, int length, JsonReaderState state)
    {
        reader = new Utf8JsonReader(rest[length..], isFinalBlock: true, state);
        _offset = start + length;
    }

    /// <summary>What was read for a member from the last event; not when this event has had the member before.</summary>
    private TSlot? Find<TSlot>(int slot)
        where TSlot : MemorySlot =>
        slot < _slots.Length && _slots[slot] is TSlot known && known.Event == _event - 1 ? known : null;

    private TSlot Use<TSlot>(int slot, TSlot known)
        where TSlot : MemorySlot
    {
        if (slot >= _slots.Length)
            Array.Resize(ref _slots, slot + 4);
        _slots[slot] = known;
        return known;
    }

    private void Remember(ref Utf8JsonReader reader, MemorySlot slot, int start)
    {
        slot.Start = start;
        slot.Length = _offset + (int)reader.BytesConsumed - start;
        slot.Event = _event;
        _afterMember = reader.CurrentState;
    }
}
