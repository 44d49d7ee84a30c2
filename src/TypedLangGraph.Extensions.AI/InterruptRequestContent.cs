using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI;

/// <summary>
/// The graph waits for an answer. Send <see cref="CreateResponse(JsonPayload)"/> as the next message of the conversation.
/// </summary>
public sealed class InterruptRequestContent : InputRequestContent
{
    /// <summary>A question of a graph.</summary>
    /// <param name="interrupt">The interrupt.</param>
    public InterruptRequestContent(Interrupt interrupt)
        : base(Output.InterruptIds.Of(interrupt))
    {
        Interrupt = interrupt;
    }

    /// <summary>The interrupt, with what the graph asks in <see cref="Interrupt.Value"/>.</summary>
    public Interrupt Interrupt { get; }

    /// <summary>The answer, to be sent in a message of the user.</summary>
    /// <param name="answer">What <c>interrupt()</c> returns in the graph.</param>
    public InterruptResponseContent CreateResponse(JsonPayload answer) => new(RequestId, answer);
}
