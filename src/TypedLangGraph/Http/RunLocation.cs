namespace TypedLangGraph.Http;

/// <summary>Finds the run's id in the header <c>Content-Location: /threads/{thread_id}/runs/{run_id}</c>.</summary>
internal static class RunLocation
{
    public static Guid? FindRunId(HttpResponseMessage response)
    {
        // The header's address is relative, sometimes with a path behind the id.
        var parts = response.Content.Headers.ContentLocation?.OriginalString.Split('/', '?');
        var runs = parts is null ? -1 : Array.LastIndexOf(parts, "runs");
        return runs >= 0 && runs + 1 < parts!.Length && Guid.TryParse(parts[runs + 1], out var id) ? id : null;
    }
}
