using System.Text.Json.Nodes;

namespace TypedLangGraph.Testing;

/// <summary>What a server tells of its things, with all that is required filled in: change the rest with <c>with</c>.</summary>
public static class TestData
{
    private static readonly DateTimeOffset s_created = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A thread.</summary>
    /// <param name="status">Its status; <see langword="null"/> for <see cref="ThreadStatus.Idle"/>.</param>
    public static LangGraphThread Thread(ThreadStatus? status = null) => new()
    {
        ThreadId = Guid.NewGuid(),
        CreatedAt = s_created,
        UpdatedAt = s_created,
        Metadata = [],
        Status = status ?? ThreadStatus.Idle,
    };

    /// <summary>A run.</summary>
    /// <param name="status">Its status; <see langword="null"/> for <see cref="RunStatus.Success"/>.</param>
    public static Run Run(RunStatus? status = null) => new()
    {
        RunId = Guid.NewGuid(),
        ThreadId = Guid.NewGuid(),
        AssistantId = Guid.NewGuid(),
        CreatedAt = s_created,
        UpdatedAt = s_created,
        Metadata = [],
        Status = status ?? RunStatus.Success,
    };

    /// <summary>An assistant.</summary>
    /// <param name="graphId">The id of its graph.</param>
    public static Assistant Assistant(string graphId) => new()
    {
        AssistantId = Guid.NewGuid(),
        GraphId = graphId,
        Name = graphId,
        CreatedAt = s_created,
        UpdatedAt = s_created,
        Metadata = [],
    };

    /// <summary>A thread's state.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    /// <param name="values">The state.</param>
    /// <param name="next">The nodes that come next; none when the run is over.</param>
    public static LangGraphThreadState ThreadState<TState>(TState values, params IReadOnlyList<string> next)
        where TState : IGraphState<TState> => new() { Values = JsonPayload.FromState(values), Next = next };

    /// <summary>A cron job.</summary>
    /// <param name="schedule">When it runs, as a cron expression.</param>
    public static Cron Cron(string schedule) => new()
    {
        CronId = Guid.NewGuid(),
        Schedule = schedule,
        CreatedAt = s_created,
        UpdatedAt = s_created,
    };

    /// <summary>An item of the store.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="itemNamespace">Its namespace.</param>
    public static StoreItem StoreItem(string key, JsonPayload value, params IReadOnlyList<string> itemNamespace) => new()
    {
        Namespace = itemNamespace,
        Key = key,
        Value = value,
        CreatedAt = s_created,
        UpdatedAt = s_created,
    };

    /// <summary>A piece of a model's text, as a chunk, for code that handles chunks without a stream. All other chunks are made with their own initializers.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="node">The node that calls the model.</param>
    /// <param name="messageId">The id of the message.</param>
    public static MessageTokenChunk Token(string text, string node = "agent", string messageId = "message-1") => new()
    {
        Message = new AIMessageChunk(text) { Id = messageId },
        Metadata = new MessageMetadata(new JsonObject { ["langgraph_node"] = node }),
    };
}
