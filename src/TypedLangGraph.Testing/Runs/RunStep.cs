namespace TypedLangGraph.Testing.Runs;

/// <summary>One thing that happens in a scripted run.</summary>
internal abstract record RunStep
{
    /// <param name="Name">The name on the wire, with the namespace of a subgraph behind a bar.</param>
    /// <param name="Data">JSON.</param>
    internal sealed record Event(string Name, JsonPayload Data) : RunStep
    {
        /// <summary>The name without a namespace.</summary>
        public string Mode => Name.Split('|')[0];

        public bool IsFromSubgraph => Name.Contains('|', StringComparison.Ordinal);
    }

    /// <summary>An interrupt, which servers spell by the modes that were asked for.</summary>
    internal sealed record Interrupt(JsonPayload List) : RunStep;

    internal sealed record Heartbeat : RunStep;

    internal sealed record Wait(TimeSpan Time) : RunStep;

    /// <summary>The connection breaks, once.</summary>
    internal sealed record Disconnect : RunStep;

    /// <summary>Nothing more comes until the run is cancelled or the client has gone.</summary>
    internal sealed record Silence : RunStep;
}
