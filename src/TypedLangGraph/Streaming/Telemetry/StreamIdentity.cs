using System.Diagnostics;
using TypedLangGraph.Http.Telemetry;

namespace TypedLangGraph.Streaming.Telemetry;

/// <summary>What is known of a stream before it is opened: which agent it invokes, if it starts a run, and at which server.</summary>
/// <param name="server">The server's address.</param>
/// <param name="assistantId">The assistant's id, or that of a graph; null for a stream of what runs already.</param>
/// <param name="isThread">True for the stream of a thread.</param>
internal sealed class StreamIdentity(Uri server, string? assistantId, bool isThread)
{
    private const string InvokeAgent = "invoke_agent";
    private const string Provider = "langgraph";

    public string SpanName => (assistantId, AgentName, isThread) switch
    {
        (not null, { } name, _) => $"{InvokeAgent} {name}",
        (not null, null, _) => InvokeAgent,
        (null, _, true) => "join_thread",
        _ => "join_run",
    };

    /// <summary>A graph's id is its name; an assistant's id is a number of which there may be many.</summary>
    private string? AgentName => Guid.TryParse(assistantId, out _) ? null : assistantId;

    /// <summary>The span's attributes, as far as they are known before it starts: a sampler sees them.</summary>
    public TagList SpanTags(Guid? threadId)
    {
        var tags = MetricTags();
        if (assistantId is not null)
        {
            tags.Add(Tags.Provider, Provider);
            tags.Add(Tags.AgentId, assistantId);
        }

        if (AgentName is { } name)
            tags.Add(Tags.AgentName, name);
        if (threadId is { } thread)
            tags.Add(Tags.Conversation, thread.ToString());
        return tags;
    }

    /// <summary>Attributes that have few values.</summary>
    public TagList MetricTags()
    {
        var tags = new TagList { { Tags.Server, server.Host }, { Tags.Port, server.Port } };
        if (assistantId is not null)
            tags.Add(Tags.Operation, InvokeAgent);
        return tags;
    }

    /// <param name="type">Whose tokens: <c>input</c> or <c>output</c>.</param>
    public TagList TokenTags(string type)
    {
        var tags = MetricTags();
        tags.Add(Tags.Provider, Provider);
        tags.Add(Tags.TokenType, type);
        return tags;
    }
}
