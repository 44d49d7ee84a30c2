namespace TypedLangGraph.Testing.Requests;

/// <summary>What a path is about: <c>/threads/{id}/runs/{id}/stream</c> and its shorter relatives.</summary>
internal readonly record struct RoutePath(string? Verb, Guid? ThreadId, Guid? RunId)
{
    public static RoutePath Parse(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var threads = Array.LastIndexOf(parts, "threads");
        var runs = Array.LastIndexOf(parts, "runs");
        var threadId = threads >= 0 && threads + 1 < parts.Length && Guid.TryParse(parts[threads + 1], out var thread) ? thread : default(Guid?);
        if (runs < 0)
            return new(threadId is null ? null : parts.Length == threads + 2 ? "thread" : parts[^1], threadId, null);

        if (runs + 1 < parts.Length && Guid.TryParse(parts[runs + 1], out var run))
            return new(runs + 2 < parts.Length ? parts[runs + 2] : "run", threadId, run);
        return new(runs + 1 < parts.Length ? parts[runs + 1] : "create", threadId, null);
    }
}
