// Compiled into the runtime and into the analyzers, so it uses nothing but the language.
namespace TypedLangGraph.Streaming;

/// <summary>Two modes that should not be requested together, and those of which one is to be dropped.</summary>
internal sealed class StreamModeConflict
{
    public StreamModeConflict(int first, int second, int drop)
    {
        First = first;
        Second = second;
        Drop = drop;
    }

    public int First { get; }

    public int Second { get; }

    public int Drop { get; }
}
