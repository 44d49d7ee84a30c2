using System.Text.Json;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// The metadata of the messages that came last: several, because models that are called at the same time take turns. The oldest one goes first.
/// </summary>
internal sealed class RecentMetadata
{
    private const int Capacity = 8;

    private readonly (ReadOnlyMemory<byte> Tail, MessageMetadata? Metadata)[] _recent = new (ReadOnlyMemory<byte>, MessageMetadata?)[Capacity];
    private int _last;
    private int _next;

    /// <param name="reader">Stands on the end of the message. Moved only when the metadata was not seen before.</param>
    /// <param name="data">What the reader reads.</param>
    /// <param name="copy">A copy of the data that is kept anyway, or null.</param>
    /// <returns>Null when something else than one object and the end of the list follows.</returns>
    public MessageMetadata? Get(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, byte[]? copy)
    {
        var tail = data[(int)reader.BytesConsumed..];
        for (var count = 0; count < Capacity; count++)
        {
            var index = (_last + count) % Capacity;
            if (_recent[index].Metadata is not { } known || !tail.SequenceEqual(_recent[index].Tail.Span))
                continue;
            _last = index;
            return known;
        }

        return Read(ref reader, data, copy);
    }

    private MessageMetadata? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, byte[]? copy)
    {
        var tailStart = (int)reader.BytesConsumed;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var end = (int)reader.BytesConsumed;
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray || reader.Read())
            return null;
        var tail = copy?.AsMemory(tailStart) ?? data[tailStart..].ToArray();
        var metadata = new MessageMetadata(JsonPayload.FromValidUtf8(tail[(start - tailStart)..(end - tailStart)]));
        _recent[_next] = (tail, metadata);
        _last = _next;
        _next = (_next + 1) % Capacity;
        return metadata;
    }
}
