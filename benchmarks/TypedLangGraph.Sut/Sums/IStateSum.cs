namespace TypedLangGraph.Sut.Sums;

/// <summary>Adds what counts of a state, whole or partial, to a checksum.</summary>
/// <typeparam name="TState">The state type.</typeparam>
internal interface IStateSum<TState>
    where TState : IGraphState<TState>
{
    static abstract void Add(Checksum sum, TState state);

    static abstract void Add(Checksum sum, StateUpdate<TState> update);
}
