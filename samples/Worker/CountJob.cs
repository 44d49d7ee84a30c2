// Counts up to a number, with a pause in front of each tick.
using TypedLangGraph;

namespace Worker;

internal sealed record CountJob(string Id, int Upto, int Ms) : GraphJob<CountState>(Id)
{
    internal override string Graph => "slow";

    internal override StateUpdate<CountState> Input => new() { Upto = Upto, Ms = Ms };

    public override string Describe(UpdatesChunk<CountState> update) => $"tick {update.Update.Ticks}";
}
