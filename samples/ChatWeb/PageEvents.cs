using TypedLangGraph;
using TypedLangGraph.AspNetCore;

namespace ChatWeb;

/// <summary>What the page gets to see of a run.</summary>
internal static class PageEvents
{
    #region relay-events
    public static IEnumerable<RelayEvent> Of(StreamChunk chunk) => chunk switch
    {
        MessageTokenChunk { Message: AIMessage { Id: { } id }, Text: { Length: > 0 } text } => [RelayEvent.Of("token", new PageToken(id, text), PageJson.Default.PageToken)],
        UpdatesChunk<ChatState> { Update.Messages: { HasValue: true, Value: var messages } } => messages.Select(OfMessage),
        InterruptChunk { Interrupts: var interrupts } => interrupts.Select(OfInterrupt),
        _ => [],
    };

    private static RelayEvent OfMessage(Message message) => RelayEvent.Of("message", PageMessage.Of(message), PageJson.Default.PageMessage);

    private static RelayEvent OfInterrupt(Interrupt interrupt) => RelayEvent.Of("question", PageQuestion.Of(interrupt), PageJson.Default.PageQuestion);
    #endregion
}
