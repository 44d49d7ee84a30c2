using System.Text.Json;
using TypedLangGraph.Messages;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes <c>state_update {"state", "thread_id"}</c>.</summary>
internal static class ThreadStateDecoder
{
    /// <returns>False when the data has another shape.</returns>
    public static bool TryDecode<TState>(in StreamEvent @event, List<StreamChunk> output)
        where TState : IGraphState<TState>
    {
        var payload = @event.CopyPayload();
        if (!Guid.TryParse(payload.Find("thread_id"u8)?.ReadText(), out var threadId) || Read(payload.Find("state"u8) ?? default) is not { } state)
            return false;
        output.Add(new ThreadStateChunk<TState>
        {
            ThreadId = threadId,
            State = ThreadState<TState>.From(state),
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        });
        return true;
    }

    private static LangGraphThreadState? Read(JsonPayload state)
    {
        try
        {
            return state.Read(AgentServerJsonContext.Default.LangGraphThreadState);
        }
        catch (JsonException)
        {
            // A state of another shape: the event is kept whole.
            return null;
        }
    }
}
