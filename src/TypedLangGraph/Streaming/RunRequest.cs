namespace TypedLangGraph.Streaming;

/// <summary>Turns options into the body that starts a run. What was not set is null, which is not sent.</summary>
internal static class RunRequest
{
    public static ThreadRunRequest ForThread<TState>(string assistantId, ThreadRunOptions<TState> options)
        where TState : IGraphState<TState> => new()
        {
            AssistantId = assistantId,
            Input = Input(options),
            StreamMode = Modes(options.StreamMode),
            StreamSubgraphs = TrueOrUnset(options.StreamSubgraphs),
            StreamResumable = TrueOrUnset(options.StreamResumable),
            Metadata = options.Metadata,
            Context = options.Context,
            Webhook = options.Webhook?.OriginalString,
            AfterSeconds = options.AfterSeconds,
            InterruptBefore = Nodes(options.InterruptBefore),
            InterruptAfter = Nodes(options.InterruptAfter),
        };

    public static StatelessRunRequest Stateless<TState>(string assistantId, StatelessRunOptions<TState> options)
        where TState : IGraphState<TState> => new()
        {
            AssistantId = assistantId,
            Input = Input(options),
            StreamMode = Modes(options.StreamMode),
            StreamSubgraphs = TrueOrUnset(options.StreamSubgraphs),
            StreamResumable = TrueOrUnset(options.StreamResumable),
            Metadata = options.Metadata,
            Context = options.Context,
            Webhook = options.Webhook?.OriginalString,
            AfterSeconds = options.AfterSeconds,
        };

    private static JsonPayload? Input<TState>(RunOptions<TState> options)
        where TState : IGraphState<TState> =>
        options.Input is { } input ? JsonPayload.FromUpdate(input) : null;

    private static StreamModeSelection? Modes(StreamMode modes)
    {
        var names = StreamModeTable.Rows.Where(row => ((int)modes & row.Flag) != 0).Select(row => new StreamModeName(row.WireName)).ToArray();
        return names.Length == 0 ? null : StreamModeSelection.FromModes(names);
    }

    private static NodeSelection? Nodes(IReadOnlyList<string>? names) => names is null ? null : NodeSelection.FromNodes(names);

    private static bool? TrueOrUnset(bool value) => value ? true : null;
}
