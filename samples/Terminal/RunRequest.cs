// Asks for all that is shown: tasks, states and tokens, also of subgraphs.
using TypedLangGraph;

namespace Terminal;

internal static class RunRequest
{
    #region terminal-run
    public static RunStream<AnyState> Stream(LangGraphClient client, Guid threadId, string graph, JsonPayload input) =>
        client.Runs.StreamAsync<AnyState>(threadId, graph, new()
        {
            Input = input,
            StreamMode = StreamMode.Tasks | StreamMode.Values | StreamMode.MessagesTuple,
            StreamSubgraphs = true,
            StreamResumable = true,
            YieldErrors = true,
        });
    #endregion
}
