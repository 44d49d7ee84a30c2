namespace TypedLangGraph.Http;

/// <summary>What a request that waited for a run has brought.</summary>
/// <param name="Body">The body, or null when there was none.</param>
/// <param name="RunId">The run's id, or null when the headers did not tell it.</param>
internal sealed record RunAnswer(JsonPayload? Body, Guid? RunId)
{
    /// <exception cref="ResponseFormatException">The server sent no body.</exception>
    public JsonPayload RequireBody() =>
        Body ?? throw new ResponseFormatException($"The server answered the wait for run {RunId} without an outcome. Get the run to see how far it has come.");
}
