using TypedLangGraph.Resilience.Tests.Proxy;
using TypedLangGraph.Resilience.Tests.Support;

namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>What happens to a run's stream while two clients read it, each on a run of its own.</summary>
/// <param name="Name">The row's name in the table.</param>
/// <param name="Faults">What the proxy does.</param>
internal sealed record Scenario(string Name, params IEnumerable<Fault> Faults)
{
    private const int Middle = 100;

    /// <summary>How long a connection may be silent, given to both clients; null leaves each with its own default.</summary>
    public TimeSpan? IdleTimeout { get; init; }

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("no fault"),
        Cut("reset between two events", Within.Boundary, Ending.Reset),
        Cut("closed between two events", Within.Boundary, Ending.Closed),
        Cut("body ends cleanly between two events", Within.Boundary, Ending.CleanEnd),
        Cut("reset inside `event:`", Within.EventField, Ending.Reset),
        Cut("body ends cleanly inside `event:`", Within.EventField, Ending.CleanEnd),
        Cut("reset inside `data:`", Within.DataField, Ending.Reset),
        Cut("body ends cleanly inside `data:`", Within.DataField, Ending.CleanEnd),
        Cut("reset inside `id:`", Within.IdField, Ending.Reset),
        Cut("body ends cleanly inside `id:`", Within.IdField, Ending.CleanEnd),
        new("reset before the first event", new Fault.CutAfter(0, Within.Boundary, Ending.Reset)),
        new("body ends cleanly before the first event", new Fault.CutAfter(0, Within.Boundary, Ending.CleanEnd)),
        new("reset every 5 events", Enumerable.Repeat(new Fault.CutAfter(5, Within.Boundary, Ending.Reset), 39)),
        new("reset, and the reconnect is answered with 503 once", new Fault.CutAfter(Middle, Within.Boundary, Ending.Reset), new Fault.Answer(503)),
        new("reset, and connections are refused for 2.5 s", new Fault.CutAfter(Middle, Within.Boundary, Ending.Reset) { RefusedFor = TimeSpan.FromSeconds(2.5) }),
        Cut("silence, with an idle limit of 2 s", Within.Boundary, Ending.Stall) with { IdleTimeout = TimeSpan.FromSeconds(2) },
        Cut("silence, without an idle limit", Within.Boundary, Ending.Stall),
    ];

    private static Scenario Cut(string name, Within within, Ending ending) => new(name, new Fault.CutAfter(Middle, within, ending));
}
