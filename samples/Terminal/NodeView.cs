// One execution of a node, with those of its subgraph below it.
using TypedLangGraph;

namespace Terminal;

internal sealed class NodeView(string name, TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan? _duration;

    public string Name => name;

    public List<NodeView> Children { get; } = [];

    public bool HasEnded => _duration is not null;

    /// <summary>Why the node failed or stopped, or null.</summary>
    public string? Trouble { get; private set; }

    /// <summary>How long the node took, or has been running.</summary>
    public TimeSpan Duration => _duration ?? clock.GetElapsedTime(_start);

    public void End(TaskEnd end)
    {
        _duration = clock.GetElapsedTime(_start);
        Trouble = end.Error ?? (end.Interrupts.Count > 0 ? "waits for an answer" : null);
    }

    /// <summary>Ends a node that did not come to its end.</summary>
    public void Stop()
    {
        if (HasEnded)
            return;
        _duration = Duration;
        Trouble = "stopped";
    }
}
