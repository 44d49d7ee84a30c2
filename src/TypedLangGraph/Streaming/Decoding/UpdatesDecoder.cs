using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Decodes <c>updates {"node": write}</c>. A write is an object, null when the node wrote nothing, or a list when it wrote several times.
/// </summary>
/// <typeparam name="TState">The state type of the stream.</typeparam>
internal sealed class UpdatesDecoder<TState>(InterruptDecoder interrupts)
    where TState : IGraphState<TState>
{
    private readonly NodeNameCache _nodes = new();
    private TextUpdates<TState>? _texts;

    /// <param name="event">The event.</param>
    /// <param name="isTyped">True when the event's graph has the state <typeparamref name="TState"/>; otherwise its writes stay undecoded.</param>
    /// <param name="output">Receives the chunks.</param>
    /// <returns>False when the event is not an object; it is then kept whole as unknown.</returns>
    public bool TryDecode(in StreamEvent @event, bool isTyped, List<StreamChunk> output)
    {
        if (!isTyped)
            return TryRead(@event, isTyped, output);
        _texts ??= new TextUpdates<TState>(_nodes);
        if (_texts.Find(@event.Data, out var node) is { } update)
        {
            output.Add(new UpdatesChunk<TState> { Node = node, Update = update, Namespace = @event.Name.Namespace, EventId = @event.Id });
            return true;
        }

        if (!TryRead(@event, isTyped, output))
            return false;
        _texts.Learn(@event.Data);
        return true;
    }

    private bool TryRead(in StreamEvent @event, bool isTyped, List<StreamChunk> output)
    {
        var reader = new Utf8JsonReader(@event.Data, StateDecoding.ReaderOptions);
        try
        {
            return TryRead(ref reader, @event, isTyped, output);
        }
        catch (Exception exception) when (StateDecoding.IsMisfit(exception))
        {
            throw StateMisfit.Describe<TState>(exception, @event.Data, (int)reader.TokenStartIndex, @event.Origin, stateDepth: 1);
        }
    }

    private bool TryRead(ref Utf8JsonReader reader, in StreamEvent @event, bool isTyped, List<StreamChunk> output)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        var first = output.Count;
        var isCached = false;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (key.StartsWith("__"u8) && TryDecodeReserved(key, ref reader, @event, ref isCached, output))
                continue;
            DecodeWrites(ref reader, @event, new NodeWrite(_nodes.Get(key), 0, 1, isTyped), output);
        }

        reader.Read();
        if (isCached)
            CacheMark.Put(output, first);
        return true;
    }

    private bool TryDecodeReserved(scoped ReadOnlySpan<byte> key, ref Utf8JsonReader reader, in StreamEvent @event, ref bool isCached, List<StreamChunk> output)
    {
        if (key.SequenceEqual(InterruptDecoder.Key))
        {
            interrupts.Decode(ref reader, @event, output);
            return true;
        }

        if (!key.SequenceEqual(CacheMark.Key))
            return false;
        isCached = CacheMark.Read(ref reader);
        return true;
    }

    private static void DecodeWrites(ref Utf8JsonReader reader, in StreamEvent @event, NodeWrite write, List<StreamChunk> output)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null)
            output.Add(DecodeWrite(ref reader, @event, write));
        else if (reader.TokenType == JsonTokenType.StartArray && TryCountWrites(ref reader, out var count))
            DecodeList(ref reader, @event, write with { Count = count }, output);
        else
            output.Add(Result(ref reader, @event, write));
    }

    private static void DecodeList(ref Utf8JsonReader reader, in StreamEvent @event, NodeWrite write, List<StreamChunk> output)
    {
        if (write.Count == 0)
            output.Add(Empty(@event, write));
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            output.Add(DecodeWrite(ref reader, @event, write with { Index = index }));
    }

    private static StreamChunk DecodeWrite(ref Utf8JsonReader reader, in StreamEvent @event, NodeWrite write)
    {
        if (!write.IsTyped)
            return Undecoded(ref reader, @event, write);
        return new UpdatesChunk<TState>
        {
            Node = write.Node,
            Update = reader.TokenType == JsonTokenType.Null ? TState.CreateUpdate() : TState.ReadUpdate(ref reader),
            WriteIndex = write.Index,
            WriteCount = write.Count,
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        };
    }

    private static SubgraphUpdatesChunk Undecoded(ref Utf8JsonReader reader, in StreamEvent @event, NodeWrite write) => new()
    {
        Node = write.Node,
        Payload = JsonSlice.CopyValue(ref reader, @event.Data),
        WriteIndex = write.Index,
        WriteCount = write.Count,
        Namespace = @event.Name.Namespace,
        EventId = @event.Id,
    };

    /// <summary>No state can be written with it: it is what a function returned.</summary>
    private static StreamChunk Result(ref Utf8JsonReader reader, in StreamEvent @event, NodeWrite write)
    {
        if (!write.IsTyped)
            return Undecoded(ref reader, @event, write);
        return new FunctionResultChunk
        {
            Function = write.Node,
            Result = JsonSlice.CopyValue(ref reader, @event.Data),
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        };
    }

    /// <summary>A node that wrote an empty list has run all the same.</summary>
    private static StreamChunk Empty(in StreamEvent @event, NodeWrite write) => write.IsTyped
        ? new UpdatesChunk<TState> { Node = write.Node, Update = TState.CreateUpdate(), WriteCount = 0, Namespace = @event.Name.Namespace, EventId = @event.Id }
        : new SubgraphUpdatesChunk { Node = write.Node, Payload = default, WriteCount = 0, Namespace = @event.Name.Namespace, EventId = @event.Id };

    /// <summary>Counts on a copy of the reader; only a node that wrote several times pays for it.</summary>
    /// <returns>False when an item is no write: then the list is one result.</returns>
    private static bool TryCountWrites(ref Utf8JsonReader listReader, out int count)
    {
        var reader = listReader;
        for (count = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
                return false;
            reader.Skip();
        }

        return true;
    }

    private readonly record struct NodeWrite(string Node, int Index, int Count, bool IsTyped);
}
