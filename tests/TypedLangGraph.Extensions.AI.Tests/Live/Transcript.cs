namespace TypedLangGraph.Extensions.AI.Tests.Live;

[GraphState]
internal sealed partial record Transcript
{
    public IReadOnlyList<Message> Messages { get; init; } = [];
}
