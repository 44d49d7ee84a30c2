namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>Cuts of the recorded run, by events.</summary>
internal static class Cuts
{
    /// <summary>Behind so many events.</summary>
    public static Cut After(int events, Ending ending = Ending.Reset) => new(RecordedRun.Slow.Events[events - 1].End, ending);

    /// <summary>Before the first event.</summary>
    public static Cut AtOnce(Ending ending = Ending.Reset) => new(0, ending);
}
