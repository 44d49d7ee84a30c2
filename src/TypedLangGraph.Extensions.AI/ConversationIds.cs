namespace TypedLangGraph.Extensions.AI;

/// <summary>A conversation's id is the id of its thread.</summary>
internal static class ConversationIds
{
    public static Guid? Parse(string? conversationId)
    {
        if (conversationId is null)
            return null;
        return Guid.TryParse(conversationId, out var threadId)
            ? threadId
            : throw new ArgumentException(
                $"The conversation id '{conversationId}' is not the id of a thread. Use the ConversationId of an earlier response, or null to begin a new conversation.",
                nameof(conversationId));
    }
}
