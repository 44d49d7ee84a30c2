using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Decodes <c>values</c>. A state may carry the key <c>__interrupt__</c>, which is no part of it: one server sends it beside the state, the
/// other sends it alone.
/// </summary>
/// <typeparam name="TState">The state type of the stream.</typeparam>
internal sealed class ValuesDecoder<TState>(InterruptDecoder interrupts)
    where TState : IGraphState<TState>
{
    /// <param name="event">The event.</param>
    /// <param name="isTyped">True when the event's graph has the state <typeparamref name="TState"/>; otherwise its state stays undecoded.</param>
    /// <param name="output">Receives the chunks.</param>
    /// <returns>False when the data is not an object, as with a graph made of functions.</returns>
    public bool TryDecode(in StreamEvent @event, bool isTyped, List<StreamChunk> output)
    {
        var reader = new Utf8JsonReader(@event.Data, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;

        // A search over the bytes is far cheaper than reading every token twice; only a hit is looked at closely.
        var mayInterrupt = InterruptDecoder.MayBeIn(@event.Data);
        if (!mayInterrupt || HasState(ref reader))
            output.Add(DecodeState(@event, isTyped));
        if (mayInterrupt)
            interrupts.DecodeIn(@event, output);
        return true;
    }

    private static StreamChunk DecodeState(in StreamEvent @event, bool isTyped)
    {
        if (!isTyped)
            return new SubgraphValuesChunk { Payload = @event.CopyPayload(), Namespace = @event.Name.Namespace, EventId = @event.Id };
        return new ValuesChunk<TState>
        {
            Values = StateDecoding.ReadState<TState>(@event.Data, @event.Origin),
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        };
    }

    /// <summary>True unless the interrupt is the object's only key.</summary>
    private static bool HasState(ref Utf8JsonReader reader)
    {
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (!key.SequenceEqual(InterruptDecoder.Key))
                return true;
            reader.Skip();
        }

        return false;
    }
}
