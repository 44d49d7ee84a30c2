namespace TypedLangGraph.Streaming.Sse;

/// <summary>
/// Where the fields are in an event that is spelled <c>event: name</c>, <c>data: json</c> and perhaps <c>id: id</c>, one line each: how both
/// servers spell nearly all events. Every other spelling is read line by line.
/// </summary>
internal readonly struct UsualFraming
{
    public (int Offset, int Length) Name { get; private init; }

    public (int Offset, int Length) Data { get; private init; }

    public (int Offset, int Length) Id { get; private init; }

    public bool HasId { get; private init; }

    /// <summary>The length of the event, with the blank line.</summary>
    public int Length { get; private init; }

    /// <param name="bytes">What has arrived of the body, from the beginning of an event on.</param>
    /// <param name="framing">Where the fields are.</param>
    /// <returns>False when the event is spelled another way, or has not arrived as a whole.</returns>
    public static bool TryFind(ReadOnlySpan<byte> bytes, out UsualFraming framing)
    {
        framing = default;
        var position = 0;
        if (!TryFindField(bytes, "event: "u8, ref position, out var name) || !TryFindField(bytes, "data: "u8, ref position, out var data))
            return false;
        var hasId = TryFindField(bytes, "id: "u8, ref position, out var id);
        if (!TryPassLineEnd(bytes, ref position))
            return false;
        framing = new UsualFraming { Name = name, Data = data, Id = id, HasId = hasId, Length = position };
        return true;
    }

    private static bool TryFindField(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> field, ref int position, out (int Offset, int Length) value)
    {
        value = default;
        var rest = bytes[position..];
        if (!rest.StartsWith(field))
            return false;
        var length = rest[field.Length..].IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
            return false;
        var end = position + field.Length + length;
        value = (position + field.Length, length);
        if (!TryPassLineEnd(bytes, ref end))
            return false;
        position = end;
        return true;
    }

    private static bool TryPassLineEnd(ReadOnlySpan<byte> bytes, ref int position)
    {
        if (position < bytes.Length && bytes[position] == (byte)'\n')
        {
            position++;
            return true;
        }

        if (position + 1 >= bytes.Length || bytes[position] != (byte)'\r' || bytes[position + 1] != (byte)'\n')
            return false;
        position += 2;
        return true;
    }
}
