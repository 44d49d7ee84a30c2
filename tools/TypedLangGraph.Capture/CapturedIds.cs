namespace TypedLangGraph.Capture;

/// <summary>The ids that a server has given out during a capture.</summary>
internal sealed class CapturedIds
{
    public string? Thread { get; init; }

    public string? Other { get; set; }

    public string? Run { get; set; }

    /// <summary>Puts the ids into a path.</summary>
    public string Fill(string path) => path
        .Replace("{thread}", Thread, StringComparison.Ordinal)
        .Replace("{other}", Other, StringComparison.Ordinal)
        .Replace("{run}", Run, StringComparison.Ordinal)
        .Replace("{missing}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
        .TrimStart('/');
}
