using TypedLangGraph.Sut.States;

namespace TypedLangGraph.Sut.Sums;

internal sealed class JokeSum : IStateSum<JokeState>
{
    public static void Add(Checksum sum, JokeState state)
    {
        sum.Add(state.Topic);
        sum.Add(state.Joke);
    }

    public static void Add(Checksum sum, StateUpdate<JokeState> update)
    {
        var write = (JokeState.Update)update;
        sum.Add(write.Topic.GetValueOrDefault());
        sum.Add(write.Joke.GetValueOrDefault());
    }
}
