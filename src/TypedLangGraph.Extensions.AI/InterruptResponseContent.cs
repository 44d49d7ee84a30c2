using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI;

/// <summary>The answer to an <see cref="InterruptRequestContent"/>.</summary>
public sealed class InterruptResponseContent : InputResponseContent
{
    /// <summary>An answer to a question of a graph.</summary>
    /// <param name="requestId">The id of the request.</param>
    /// <param name="answer">What <c>interrupt()</c> returns in the graph.</param>
    public InterruptResponseContent(string requestId, JsonPayload answer)
        : base(requestId)
    {
        Answer = answer;
    }

    /// <summary>What <c>interrupt()</c> returns in the graph.</summary>
    public JsonPayload Answer { get; }
}
