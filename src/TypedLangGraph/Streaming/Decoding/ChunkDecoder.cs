using System.Text.Json;
using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Turns one event into its chunks: usually one, several when a node wrote several times, none when nothing is new.</summary>
/// <typeparam name="TState">The state type of the stream.</typeparam>
internal sealed class ChunkDecoder<TState>
    where TState : IGraphState<TState>
{
    private readonly EventNameCache _names = new();
    private readonly InterruptDecoder _interrupts = new();
    private readonly UpdatesDecoder<TState> _updates;
    private readonly ValuesDecoder<TState> _values;
    private readonly MessageTokenDecoder _messageTokens = new();
    private readonly Dictionary<string, ISubgraphDecoder>? _subgraphs;
    private readonly ModeFilter _filter;

    public ChunkDecoder(DecodingOptions options, bool sharesStates)
    {
        _updates = new UpdatesDecoder<TState>(_interrupts);
        _values = new ValuesDecoder<TState>(_interrupts, sharesStates);
        _subgraphs = options.Subgraphs?.CreateDecoders(_interrupts, sharesStates);
        _filter = new ModeFilter(options.Modes);
    }

    /// <summary>What the event that was decoded last is.</summary>
    public EventKind LastKind { get; private set; }

    /// <param name="frame">The event.</param>
    /// <param name="output">Receives the chunks.</param>
    /// <returns>False when the event says that the stream is over.</returns>
    /// <exception cref="StreamFormatException">The event's data is not what its name promises.</exception>
    /// <exception cref="StateDecodingException">The event's state does not fit <typeparamref name="TState"/>.</exception>
    public bool Decode(in SseFrame frame, List<StreamChunk> output)
    {
        var name = _names.Get(frame.Event);
        LastKind = name.Kind;
        if (name.Kind == EventKind.End)
            return false;
        var @event = new StreamEvent(name, frame.Data, frame.HasId ? frame.LastEventId : null);
        var count = output.Count;
        if (frame.HasData && TryDecode(@event, output))
            return true;

        // An event that turns out to be something else half way is unknown as a whole.
        output.RemoveRange(count, output.Count - count);
        output.Add(UnknownDecoder.Decode(@event));
        return true;
    }

    private bool TryDecode(in StreamEvent @event, List<StreamChunk> output)
    {
        try
        {
            if (ProtocolEnvelope.IsIn(@event.Data))
                return false;
            if (!_filter.Shows(@event.Name.Kind))
                return DecodeHidden(@event, output);
            switch (@event.Name.Kind)
            {
                case EventKind.Values:
                    if (SubgraphOf(@event) is { } valuesOf)
                        valuesOf.DecodeValues(@event, output);
                    else
                        _values.Decode(@event, isTyped: @event.Name.Namespace.IsRoot, output);
                    return true;
                case EventKind.Updates:
                    return SubgraphOf(@event) is { } updatesOf
                        ? updatesOf.TryDecodeUpdates(@event, output)
                        : _updates.TryDecode(@event, isTyped: @event.Name.Namespace.IsRoot, output);
                case EventKind.Custom:
                    output.Add(new CustomChunk { Payload = @event.CopyPayload(), Namespace = @event.Name.Namespace, EventId = @event.Id });
                    return true;
                case EventKind.Metadata:
                    return TryDecodeMetadata(@event, output);
                case EventKind.Error:
                    output.Add(ErrorDecoder.Decode(@event));
                    return true;
                case EventKind.MessageToken:
                    return _messageTokens.TryDecode(@event, output);
                case EventKind.MessageMetadata:
                    return MessagesDecoder.TryDecodeMetadata(@event, output);
                case EventKind.PartialMessages:
                    return MessagesDecoder.TryDecodePartial(@event, output);
                case EventKind.CompleteMessages:
                    return MessagesDecoder.TryDecodeComplete(@event, output);
                case EventKind.Debug:
                    return DebugDecoder.TryDecode(@event, output);
                case EventKind.LangChainEvent:
                    return LangChainEventDecoder.TryDecode(@event, output);
                case EventKind.Task:
                    output.Add(TaskDecoder.Decode(@event));
                    return true;
                case EventKind.Checkpoint:
                    return CheckpointDecoder.TryDecode(@event, output);
                case EventKind.Tool:
                    return ToolDecoder.TryDecode(@event, output);
                case EventKind.Feedback:
                    return FeedbackDecoder.TryDecode(@event, output);
                case EventKind.ThreadState:
                    return ThreadStateDecoder.TryDecode<TState>(@event, output);
                default:
                    return false;
            }
        }
        catch (JsonException exception)
        {
            throw new StreamFormatException(
                $"The data of the event \"{@event.Name.Text}\"{(@event.Id is null ? string.Empty : $" (id {@event.Id})")} is not valid JSON: {exception.Message} Something between the server and here changes or cuts events.", exception)
            {
                EventName = @event.Name.Text,
                EventId = @event.Id,
            };
        }
    }

    /// <summary>An event that the caller does not want to see can still tell that the run waits for an answer.</summary>
    private bool DecodeHidden(in StreamEvent @event, List<StreamChunk> output)
    {
        if (@event.Name.Kind is EventKind.Values or EventKind.Updates && InterruptDecoder.MayBeIn(@event.Data))
            _interrupts.DecodeIn(@event, output);
        return true;
    }

    private bool TryDecodeMetadata(in StreamEvent @event, List<StreamChunk> output)
    {
        if (!MetadataDecoder.TryDecode(@event, output))
            return false;
        if (output[^1] is MetadataChunk metadata)
            _interrupts.StartRun(metadata.RunId);
        return true;
    }

    private ISubgraphDecoder? SubgraphOf(in StreamEvent @event)
    {
        if (_subgraphs is null || @event.Name.Namespace.IsRoot)
            return null;
        return _subgraphs.GetValueOrDefault(@event.Name.Namespace.Segments[^1].Node);
    }
}
