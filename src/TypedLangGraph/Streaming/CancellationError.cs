namespace TypedLangGraph.Streaming;

/// <summary>Recognises the error events with which servers announce that a run was cancelled.</summary>
internal static class CancellationError
{
    public static bool Is(ErrorChunk error) => error switch
    {
        // Python servers.
        { Error: "UserInterrupt" or "UserRollback" } => true,

        // JavaScript servers, for a cancellation with rollback; one with interrupt sends no event at all.
        { Error: "Error", Message: "rollback" } => true,
        _ => false,
    };
}
