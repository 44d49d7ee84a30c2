namespace TypedLangGraph.Tests.Live;

/// <summary>Waits for what a server does in its own time.</summary>
internal static class RunStatuses
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The status of a run once it is over.</summary>
    public static async Task<RunStatus> WaitForEndAsync(LangGraphClient client, Run run)
    {
        for (var deadline = DateTime.UtcNow.AddMinutes(1); ; await Task.Delay(50, Token))
        {
            var status = (await client.Runs.GetAsync(run.ThreadId, run.RunId, Token)).Status;
            if (status != RunStatus.Pending && status != RunStatus.Running)
                return status;
            Assert.True(DateTime.UtcNow < deadline, $"The run is still {status} after a minute.");
        }
    }
}
