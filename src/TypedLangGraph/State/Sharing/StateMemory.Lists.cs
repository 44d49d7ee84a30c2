using System.Text.Json;

namespace TypedLangGraph.Serialization;

public sealed partial class StateMemory
{
    /// <summary>Reads a list of which those items are shared that have not changed.</summary>
    /// <param name="reader">Stands on the list's first token, and is left on its last one.</param>
    /// <param name="slot">The number of the member in its type.</param>
    /// <param name="read">Reads an item that has changed.</param>
    public IReadOnlyList<T> ReadList<T>(ref Utf8JsonReader reader, int slot, StateElementReader<T> read)
    {
        StateJson.ReadStartArray(ref reader);
        var rest = Rest(ref reader, out var start);
        var known = Find<ListSlot<T>>(slot);
        if (known is null)
        {
            known = Use(slot, new ListSlot<T>());
        }
        else
        {
            var same = rest.CommonPrefixLength(BytesOf(known));
            if (same == known.Length)
            {
                Keep(ref reader, known, rest, start);
                return known.ToList();
            }

            var kept = known.CountWithin(same);
            if (kept > 0 && known.EndOf(kept - 1) == same && !EndsItem(rest, same))
                kept--;
            known.Restart(kept);
            if (kept > 0)
                Jump(ref reader, rest, start, known.EndOf(kept - 1), known.AfterItem);
        }

        ReadItems(ref reader, known, start, read);
        Remember(ref reader, known, start);
        return known.ToList();
    }

    private void ReadItems<T>(ref Utf8JsonReader reader, ListSlot<T> list, int start, StateElementReader<T> read)
    {
        // Where the item would stand in the list before if nothing had been inserted or removed.
        var old = list.Count;
        while (StateJson.ReadElement(ref reader))
        {
            if (old <= list.OldCount && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                && (TryKeepItems(ref reader, list, start, ref old, 0) || TryKeepItems(ref reader, list, start, ref old, -1) || TryKeepItems(ref reader, list, start, ref old, 1)))
            {
                continue;
            }

            list.Add(read(ref reader), _offset + (int)reader.BytesConsumed - start);
            list.AfterItem = reader.CurrentState;
            old++;
        }
    }

    /// <summary>Takes over the items that begin here and in the list before at the same place, or next to it.</summary>
    private bool TryKeepItems<T>(ref Utf8JsonReader reader, ListSlot<T> list, int start, ref int old, int shift)
    {
        var first = old + shift;
        if (first < 0 || first >= list.OldCount)
            return false;
        var bytes = BytesOf(list);
        var from = first == 0 ? 1 : list.OldEndOf(first - 1);
        from += bytes[from..].IndexOfAnyExcept(" \t\r\n,"u8);
        var rest = Rest(ref reader, out var position);
        var same = rest.CommonPrefixLength(bytes[from..]);
        var end = list.OldCountWithin(from + same);
        if (end > first && list.OldEndOf(end - 1) == from + same && !EndsItem(rest, same))
            end--;
        if (end <= first)
            return false;
        for (var index = first; index < end; index++)
            list.Keep(index, position - start + list.OldEndOf(index) - from);
        Jump(ref reader, rest, position, list.OldEndOf(end - 1) - from, list.AfterItem);
        old = end;
        return true;
    }

    /// <summary>An item counts only with the separator behind it: a number could go on.</summary>
    private static bool EndsItem(ReadOnlySpan<byte> data, int position) => position < data.Length && data[position] is (byte)',' or (byte)']';
}
