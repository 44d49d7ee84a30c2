namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>How often a server is asked, when a resumable run is over, whether anything of it is missing.</summary>
internal static class LastLooks
{
    /// <summary>Once for events behind the last one, and once for events behind one that could not be written.</summary>
    public const int OfNumberedEvents = 2;

    public const int OfOtherEvents = 1;

    public static int Of(RecordedRun run) => run.Events[0].Id is "0" ? OfNumberedEvents : OfOtherEvents;
}
