using System.Text.Json;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// The metadata of the messages that came last: several, because models that are called at the same time take turns. The oldest one goes first.
/// </summary>
internal sealed class RecentMetadata
{
    private const int Capacity = 8;

    private readonly (byte[] Tail, MessageMetadata Metadata)[] _recent = new (byte[], MessageMetadata)[Capacity];
    private int _last;
    private int _next;

    /// <param name="reader">Stands on the end of the message. Moved only when the metadata was not seen before.</param>
    /// <param name="data">What the reader reads.</param>
    /// <returns>Null when something else than one object and the end of the list follows.</returns>
    public MessageMetadata? Get(ref Utf8JsonReader reader, ReadOnlySpan<byte> data)
    {
        var tail = data[(int)reader.BytesConsumed..];
        if (_recent[_last].Tail is { } last && tail.SequenceEqual(last))
            return _recent[_last].Metadata;
        for (var index = 0; index < Capacity; index++)
        {
            if (_recent[index].Tail is not { } seen || !tail.SequenceEqual(seen))
                continue;
            _last = index;
            return _recent[index].Metadata;
        }

        return Read(ref reader, data);
    }

    private MessageMetadata? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> data)
    {
        var tailStart = (int)reader.BytesConsumed;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var end = (int)reader.BytesConsumed;
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray || reader.Read())
            return null;
        var tail = data[tailStart..].ToArray();
        var metadata = new MessageMetadata(JsonPayload.FromValidUtf8(tail.AsMemory(start - tailStart, end - start)));
        _recent[_next] = (tail, metadata);
        _last = _next;
        _next = (_next + 1) % Capacity;
        return metadata;
    }
}
