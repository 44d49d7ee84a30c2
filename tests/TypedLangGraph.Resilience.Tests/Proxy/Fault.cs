using TypedLangGraph.Resilience.Tests.Support;

namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>What the proxy does to one stream.</summary>
internal abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Lets the first events through, and a part of the next one.</summary>
    /// <param name="Events">How many events pass as a whole.</param>
    /// <param name="Within">How far into the next event the cut lies.</param>
    /// <param name="Ending">What becomes of the connection there.</param>
    public sealed record CutAfter(int Events, Within Within, Ending Ending) : Fault
    {
        /// <summary>How long new connections are refused from there on.</summary>
        public TimeSpan RefusedFor { get; init; }
    }

    /// <summary>Answers in the server's place.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Header">One header line, or null.</param>
    public sealed record Answer(int Status, string? Header = null) : Fault;
}
