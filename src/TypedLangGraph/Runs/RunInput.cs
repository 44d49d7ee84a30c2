namespace TypedLangGraph;

/// <summary>
/// What a run on a thread starts with: an input, the answer to an interrupt, or a command. One of them, because the server would silently
/// ignore an input beside a command. Made by implicit conversion.
/// </summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class RunInput<TState>
    where TState : IGraphState<TState>
{
    private RunInput()
    {
    }

    internal JsonPayload? Input { get; private init; }

    internal Command? Command { get; private init; }

    /// <summary>The input: the keys that are set are written to the graph's state.</summary>
    public static implicit operator RunInput<TState>?(StateUpdate<TState>? input) =>
        input is null ? null : new RunInput<TState> { Input = JsonPayload.FromUpdate(input) };

    /// <summary>JSON as it is: for a graph with an input schema of its own, or one made of functions.</summary>
    public static implicit operator RunInput<TState>(JsonPayload input) => new() { Input = input };

    /// <summary>The answer to what the graph has asked.</summary>
    public static implicit operator RunInput<TState>?(Resume? resume) =>
        resume is null ? null : new RunInput<TState> { Command = new Command { Resume = resume.Payload } };

    /// <summary>A command.</summary>
    public static implicit operator RunInput<TState>?(GraphCommand<TState>? command) =>
        command is null ? null : new RunInput<TState> { Command = command.ToCommand() };
}
