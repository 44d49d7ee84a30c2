using System.Text.Json;

namespace TypedLangGraph.Testing;

/// <summary>A run that the code under test has started.</summary>
public sealed class SentRun
{
    private readonly JsonElement _body;

    internal SentRun(SentRequest request, Guid runId, Guid? threadId)
    {
        Request = request;
        RunId = runId;
        ThreadId = threadId;
        _body = request.Body.ToElement();
    }

    /// <summary>The whole request.</summary>
    public SentRequest Request { get; }

    /// <summary>The id that the run was given.</summary>
    public Guid RunId { get; }

    /// <summary>The run's thread; <see langword="null"/> for a run without.</summary>
    public Guid? ThreadId { get; }

    /// <summary>The id of the assistant or graph.</summary>
    public string AssistantId => _body.GetProperty("assistant_id").GetString()!;

    /// <summary>The modes by their names on the wire; empty when none was asked for, which servers take for <c>values</c>.</summary>
    public IReadOnlyList<string> StreamModes => Find("stream_mode") switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(static mode => mode.GetString()!)],
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        _ => [],
    };

    /// <summary>Whether the events of subgraphs were asked for.</summary>
    public bool StreamSubgraphs => Find("stream_subgraphs") is { ValueKind: JsonValueKind.True };

    /// <summary>Whether the stream can be resumed.</summary>
    public bool StreamResumable => Find("stream_resumable") is { ValueKind: JsonValueKind.True };

    /// <summary>Whether the run answers an interrupt, or commands the graph otherwise.</summary>
    public JsonPayload? Command => Payload("command");

    /// <summary>The context; <see langword="null"/> when none was sent.</summary>
    public JsonPayload? Context => Payload("context");

    /// <summary>The input as it was sent; <see langword="null"/> when none was.</summary>
    public JsonPayload? RawInput => Payload("input");

    /// <summary>The input as a state. Members that were not sent have their defaults.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    /// <exception cref="InvalidOperationException">No input was sent.</exception>
    public TState Input<TState>()
        where TState : IGraphState<TState> => (RawInput ?? throw new InvalidOperationException($"The run of '{AssistantId}' was sent without an input.")).ReadState<TState>();

    /// <summary>What of a state was sent with the run.</summary>
    /// <param name="key">The key on the wire.</param>
    public bool InputHas(string key) => Find("input") is { ValueKind: JsonValueKind.Object } input && input.TryGetProperty(key, out _);

    /// <summary>The assistant and the run's id.</summary>
    public override string ToString() => $"run {RunId} of {AssistantId}";

    private JsonElement? Find(string key) => _body.TryGetProperty(key, out var value) ? value : null;

    private JsonPayload? Payload(string key) => Find(key) is { ValueKind: not JsonValueKind.Null } value ? JsonPayload.FromElement(value) : null;
}
