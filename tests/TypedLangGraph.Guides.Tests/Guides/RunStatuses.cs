namespace TypedLangGraph.Guides.Tests.Guides;

/// <summary>Waits for what a server does in its own time.</summary>
internal static class RunStatuses
{
    public static async Task WaitForAsync(LangGraphClient client, Guid threadId, Guid runId, RunStatus expected)
    {
        for (var deadline = DateTime.UtcNow.AddMinutes(1); ; await Task.Delay(50))
        {
            var status = (await client.Runs.GetAsync(threadId, runId)).Status;
            if (status == expected)
                return;
            Assert.True(DateTime.UtcNow < deadline, $"The run is still {status} after a minute.");
        }
    }
}
