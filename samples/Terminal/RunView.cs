// What there is to see of a run. Takes chunks, knows nothing of screens.
using TypedLangGraph;

namespace Terminal;

internal sealed class RunView(TimeProvider clock)
{
    private readonly Dictionary<string, NodeView> _tasks = [];
    private readonly OrderedDictionary<string, IReadOnlyList<StateLine>> _states = [];
    private readonly MessageAccumulator _messages = new();
    private string? _trouble;

    /// <summary>The nodes of the graph that was run, in the order of their starts.</summary>
    public List<NodeView> Nodes { get; } = [];

    /// <summary>The state of each graph, by the names of the nodes around it; empty for the graph that was run.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<StateLine>> States => _states;

    /// <summary>What models have written so far, with the node that called them.</summary>
    public IEnumerable<(string Path, string Text)> Texts =>
        from message in _messages.Messages
        where message.Message is AIMessage { Text.Length: > 0 }
        select (PathOf(message.Metadata?.CheckpointNamespace), message.Message.Text);

    /// <summary>How the run ended, in words; null while it runs.</summary>
    public string? Ending { get; private set; }

    /// <summary>The names of the nodes around a graph, or around a model.</summary>
    public static string PathOf(GraphNamespace? path) => string.Join('/', (path ?? GraphNamespace.Root).Segments.Select(segment => segment.Node));

    #region terminal-chunks
    public void Add(StreamChunk chunk)
    {
        switch (chunk)
        {
            case TaskChunk { Task: TaskStart start }:
                var node = new NodeView(start.Name, clock);
                _tasks[start.Id] = node;
                NodesOf(chunk.Namespace).Add(node);
                break;
            case TaskChunk { Task: TaskEnd end } when _tasks.TryGetValue(end.Id, out var ended):
                ended.End(end);
                break;
            case ValuesChunk<AnyState> { Values: var state }:
                Change(chunk.Namespace, state);
                break;
            case SubgraphValuesChunk values:
                Change(chunk.Namespace, values.Read<AnyState>());
                break;
            case MessageTokenChunk token:
                _messages.Add(token);
                break;
            case InterruptChunk interrupt:
                _trouble = string.Join(", ", interrupt.Interrupts.Select(question => question.Value));
                break;
            case ErrorChunk error:
                _trouble = $"{error.Error}: {error.Message}".ReplaceLineEndings(" ");
                break;
        }
    }
    #endregion

    /// <summary>The run has ended, and with it what has not told its end.</summary>
    public void End(RunOutcome outcome)
    {
        Ending = outcome.ToString().ToLowerInvariant() + (_trouble is null ? string.Empty : $": {_trouble}");
        foreach (var node in _tasks.Values)
            node.Stop();
    }

    /// <summary>A subgraph's namespace ends with the task that it runs in.</summary>
    private List<NodeView> NodesOf(GraphNamespace graph) =>
        graph.Segments is [.., { TaskId: { } task }] && _tasks.TryGetValue(task, out var node) ? node.Children : Nodes;

    private void Change(GraphNamespace graph, AnyState state)
    {
        var path = PathOf(graph);
        _states[path] = StateLine.Compare(state, _states.GetValueOrDefault(path));
    }
}
