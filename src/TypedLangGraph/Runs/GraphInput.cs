namespace TypedLangGraph;

/// <summary>
/// What a graph starts with: values for keys of its state, or any JSON for a graph whose input is not its state. Made by implicit conversion.
/// </summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class GraphInput<TState>
    where TState : IGraphState<TState>
{
    private GraphInput(JsonPayload payload) => Payload = payload;

    internal JsonPayload Payload { get; }

    /// <summary>The keys that are set are written to the graph's state.</summary>
    public static implicit operator GraphInput<TState>?(StateUpdate<TState>? input) =>
        input is null ? null : new GraphInput<TState>(JsonPayload.FromUpdate(input));

    /// <summary>JSON as it is: for a graph with an input schema of its own, or one made of functions.</summary>
    public static implicit operator GraphInput<TState>(JsonPayload input) => new(input);
}
