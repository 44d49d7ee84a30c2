using TypedLangGraph.Streaming;

namespace TypedLangGraph;

/// <summary>Turns options into the request bodies of the REST layer.</summary>
internal static class RunRequests
{
    public static ThreadRunRequest ForThread<TState>(string assistantId, ThreadRunOptions<TState> options)
        where TState : IGraphState<TState> => new()
        {
            AssistantId = assistantId,
            Input = options.Input?.Input,
            Command = options.Input?.Command,
            StreamMode = Modes(options.StreamMode),
            StreamSubgraphs = OnlyTrue(options.StreamSubgraphs),
            StreamResumable = OnlyTrue(options.StreamResumable),
            Metadata = options.Metadata,
            Config = options.Config,
            Context = options.Context,
            Webhook = options.Webhook?.OriginalString,
            AfterSeconds = options.After?.TotalSeconds,
            FeedbackKeys = options.FeedbackKeys,
            OnDisconnect = options.OnDisconnect,
            Durability = options.Durability,
            LangsmithTracer = options.LangSmithTracer,
            Checkpoint = options.Checkpoint,
            InterruptBefore = Nodes(options.InterruptBefore),
            InterruptAfter = Nodes(options.InterruptAfter),
            MultitaskStrategy = options.MultitaskStrategy,
            IfNotExists = options.IfNotExists,
            StrictResume = OnlyTrue(options.StrictResume),
        };

    public static StatelessRunRequest Stateless<TState>(string assistantId, StatelessRunOptions<TState> options)
        where TState : IGraphState<TState> => new()
        {
            AssistantId = assistantId,
            Input = options.Input?.Payload,
            StreamMode = Modes(options.StreamMode),
            StreamSubgraphs = OnlyTrue(options.StreamSubgraphs),
            StreamResumable = OnlyTrue(options.StreamResumable),
            Metadata = options.Metadata,
            Config = options.Config,
            Context = options.Context,
            Webhook = options.Webhook?.OriginalString,
            AfterSeconds = options.After?.TotalSeconds,
            FeedbackKeys = options.FeedbackKeys,
            OnDisconnect = options.OnDisconnect,
            Durability = options.Durability,
            LangsmithTracer = options.LangSmithTracer,
            OnCompletion = options.OnCompletion,
        };

    /// <summary>False is what servers take for granted, so it is not said.</summary>
    public static bool? OnlyTrue(bool value) => value ? true : null;

    public static StreamModeSelection? Modes(StreamMode modes) =>
        modes == StreamMode.None
            ? null
            : StreamModeSelection.FromModes(
                [.. from row in StreamModeTable.Rows where ((int)modes & row.Flag) != 0 select new StreamModeName(row.WireName)]);

    public static NodeSelection? Nodes(IReadOnlyList<string>? nodes) => nodes switch
    {
        null => null,
        ["*"] => NodeSelection.FromWildcard("*"),
        _ => NodeSelection.FromNodes(nodes),
    };
}
