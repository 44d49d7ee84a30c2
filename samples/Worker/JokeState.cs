// The state of the graph "joke", which tells a joke about a topic.
using TypedLangGraph;

namespace Worker;

[GraphState("joke")]
internal sealed partial record JokeState
{
    public required string Topic { get; init; }

    public string? Joke { get; init; }
}
