using TypedLangGraph.Sut.States;

namespace TypedLangGraph.Sut.Sums;

internal sealed class AgentSum : IStateSum<AgentState>
{
    public static void Add(Checksum sum, AgentState state)
    {
        sum.Add(state.Topic);
        sum.Add(state.Foo);
        sum.Add(state.Bar);
        ChatSum.Add(sum, state.Messages);
        Add(sum, state.Plan);
        Add(sum, state.Profile);
        Add(sum, state.StepCount, state.Score, state.Done, state.Usage);
    }

    public static void Add(Checksum sum, StateUpdate<AgentState> update)
    {
        var write = (AgentState.Update)update;
        sum.Add(write.Topic.GetValueOrDefault());
        sum.Add(write.Foo.GetValueOrDefault());
        sum.Add(write.Bar.GetValueOrDefault());
        ChatSum.Add(sum, write.Messages.GetValueOrDefault());
        Add(sum, write.Plan.GetValueOrDefault());
        Add(sum, write.Profile.GetValueOrDefault());
        Add(sum, write.StepCount.GetValueOrDefault(), write.Score.GetValueOrDefault(), write.Done.GetValueOrDefault(), write.Usage.GetValueOrDefault());
    }

    private static void Add(Checksum sum, IReadOnlyList<string>? plan)
    {
        foreach (var entry in plan ?? [])
            sum.Add(entry);
    }

    private static void Add(Checksum sum, UserProfile? profile)
    {
        sum.Add(profile?.Name);
        sum.Add(profile?.Address?.City);
    }

    private static void Add(Checksum sum, int? stepCount, double? score, bool? done, TokenUsage? usage) =>
        sum.Number += (stepCount ?? 0) + (long)((score ?? 0) * 4) + (done == true ? 1 : 0) + (usage?.TotalTokens ?? 0);
}
