using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Decodes <c>values</c>. A state may carry the key <c>__interrupt__</c>, which is no part of it: one server sends it beside the state, the
/// other sends it alone. What is not an object is the result of a graph made of functions.
/// </summary>
/// <typeparam name="TState">The state type of the stream.</typeparam>
internal sealed class ValuesDecoder<TState>(InterruptDecoder interrupts, bool sharesStates)
    where TState : IGraphState<TState>
{
    private readonly RecentStates? _recent = sharesStates && TState.SharesMembers ? new RecentStates() : null;

    /// <param name="event">The event.</param>
    /// <param name="isTyped">True when the event's graph has the state <typeparamref name="TState"/>; otherwise its state stays undecoded.</param>
    /// <param name="output">Receives the chunks.</param>
    public void Decode(in StreamEvent @event, bool isTyped, List<StreamChunk> output)
    {
        var reader = new Utf8JsonReader(@event.Data, StateDecoding.ReaderOptions);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            output.Add(isTyped ? Result(@event) : Undecoded(@event));
            return;
        }

        // A search over the bytes is far cheaper than reading every token twice; only a hit is looked at closely.
        var mayInterrupt = InterruptDecoder.MayBeIn(@event.Data);
        if (!mayInterrupt || HasState(ref reader))
            output.Add(DecodeState(@event, isTyped));
        if (mayInterrupt)
            interrupts.DecodeIn(@event, output);
    }

    private StreamChunk DecodeState(in StreamEvent @event, bool isTyped)
    {
        if (!isTyped)
            return Undecoded(@event);
        var memory = _recent?.Find(@event.Name.Namespace, @event.Data.Length);
        return new ValuesChunk<TState>
        {
            Values = memory is null ? StateDecoding.ReadState<TState>(@event.Data, @event.Origin) : StateDecoding.ReadState<TState>(@event.Data, @event.Origin, memory),
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        };
    }

    private static SubgraphValuesChunk Undecoded(in StreamEvent @event) =>
        new() { Payload = @event.CopyPayload(), Namespace = @event.Name.Namespace, EventId = @event.Id };

    private static FunctionResultChunk Result(in StreamEvent @event) =>
        new() { Function = null, Result = @event.CopyPayload(), Namespace = @event.Name.Namespace, EventId = @event.Id };

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
