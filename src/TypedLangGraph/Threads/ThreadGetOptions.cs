namespace TypedLangGraph;

/// <summary>What to get of a thread besides what always comes.</summary>
public sealed class ThreadGetOptions
{
    /// <summary>Whether <see cref="LangGraphThread.Ttl"/> tells when the thread will be cleaned up. The default is false. Needs a Python server.</summary>
    public bool IncludeTtl { get; set; }
}
