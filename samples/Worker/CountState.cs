// The state of the graph "slow", which counts, and takes its time.
using TypedLangGraph;

namespace Worker;

[GraphState("slow")]
internal sealed partial record CountState
{
    public int? Ticks { get; init; }

    public int? Upto { get; init; }

    public int? Ms { get; init; }
}
