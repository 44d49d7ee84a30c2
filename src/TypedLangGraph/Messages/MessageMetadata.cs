using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>
/// Where a streamed message comes from: the node, the step, the model. Read only when it is asked for; the tokens of one message share one
/// instance.
/// </summary>
public sealed class MessageMetadata
{
    private MessageOrigin? _origin;

    /// <summary>Metadata as a server sends it; a stream makes them by itself.</summary>
    /// <param name="payload">A JSON object, with keys like <c>langgraph_node</c>.</param>
    public MessageMetadata(JsonPayload payload) => Payload = payload;

    /// <summary>The metadata as the server sent it.</summary>
    public JsonPayload Payload { get; }

    /// <summary>The node that the model was called in, or <see langword="null"/> when the server did not say.</summary>
    public string? Node => Origin.Node;

    /// <summary>The step of the graph.</summary>
    public int? Step => Origin.Step;

    /// <summary>The tags of the model and of what called it.</summary>
    public IReadOnlyList<string> Tags => Origin.Tags;

    /// <summary>What made the node run, for example <c>branch:to:agent</c>.</summary>
    public IReadOnlyList<string> Triggers => Origin.Triggers;

    /// <summary>The task's path in the graph: names, numbers and booleans. JSON null when the server did not say.</summary>
    public JsonPayload Path => Origin.Path;

    /// <summary>The node and task that the model was called in, with the subgraphs around it.</summary>
    public GraphNamespace CheckpointNamespace => Origin.CheckpointNamespace;

    /// <summary>The run's id.</summary>
    public Guid? RunId => Origin.RunId;

    /// <summary>The thread's id.</summary>
    public Guid? ThreadId => Origin.ThreadId;

    /// <summary>The graph's id.</summary>
    public string? GraphId => Origin.GraphId;

    /// <summary>The assistant's id.</summary>
    public Guid? AssistantId => Origin.AssistantId;

    /// <summary>The name of what was called.</summary>
    public string? Name => Origin.Name;

    /// <summary>The provider of the model (<c>ls_provider</c>).</summary>
    public string? Provider => Origin.Provider;

    /// <summary>The name of the model (<c>ls_model_name</c>).</summary>
    public string? ModelName => Origin.ModelName;

    /// <summary>The kind of the model (<c>ls_model_type</c>), for example <c>chat</c>.</summary>
    public string? ModelType => Origin.ModelType;

    private MessageOrigin Origin => _origin ??= MessageOrigin.Read(Payload);

    /// <summary>Gets any value of the metadata, also those that have no property here.</summary>
    /// <param name="key">The JSON key.</param>
    /// <param name="value">The value; JSON null when there is none.</param>
    /// <returns>False when the metadata lacks the key.</returns>
    public bool TryGetValue(string key, out JsonPayload value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var found = Payload.Find(System.Text.Encoding.UTF8.GetBytes(key));
        value = found ?? default;
        return found is not null;
    }

    /// <summary>The metadata's JSON, for logs.</summary>
    public override string ToString() => Payload.ToString();
}
