using TypedLangGraph;

namespace Quickstart;

/// <summary>The state of the graph "joke". The generator writes the rest of this type.</summary>
[GraphState("joke")]
public partial record JokeState
{
    public required string Topic { get; init; }

    public string? Joke { get; init; }
}
