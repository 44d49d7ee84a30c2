using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TypedLangGraph;

/// <summary>A stored state of a thread, its values read as <typeparamref name="TState"/>.</summary>
/// <typeparam name="TState">The state type of the graph, or of a subgraph.</typeparam>
public sealed record ThreadState<TState>
    where TState : IGraphState<TState>
{
    private ThreadState(LangGraphThreadState untyped) => Untyped = untyped;

    /// <summary>The values; null when nothing has been written yet, as before the first step of the first run.</summary>
    public TState? Values { get; private init; }

    /// <summary>True when something has been written.</summary>
    [MemberNotNullWhen(true, nameof(Values))]
    public bool HasValues { get; private init; }

    /// <summary>The nodes that run next; empty when the graph has come to its end.</summary>
    public IReadOnlyList<string> Next => Untyped.Next;

    /// <summary>The tasks of those nodes, with their interrupts and errors.</summary>
    public IReadOnlyList<ThreadTask> Tasks => Untyped.Tasks ?? [];

    /// <summary>The interrupts that wait for an answer, of all tasks.</summary>
    public IReadOnlyList<Interrupt> Interrupts => Untyped.Interrupts ?? [.. Tasks.SelectMany(task => task.Interrupts ?? [])];

    /// <summary>The address of this state; null before the first run.</summary>
    public Checkpoint? Checkpoint => Untyped.Checkpoint;

    /// <summary>The address of the state before this one.</summary>
    public Checkpoint? ParentCheckpoint => Untyped.ParentCheckpoint;

    /// <summary>When the state was stored; null before the first run.</summary>
    public DateTimeOffset? CreatedAt => Untyped.CreatedAt;

    /// <summary>The state as the server sent it, with its metadata and everything else.</summary>
    public LangGraphThreadState Untyped { get; }

    /// <summary>Reads the values of a state, for example those of a subgraph that a task carries.</summary>
    /// <param name="state">The state as the server sent it.</param>
    /// <exception cref="StateDecodingException">The values do not fit <typeparamref name="TState"/>.</exception>
    public static ThreadState<TState> From(LangGraphThreadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var utf8 = state.Values.Utf8.Span;
        return IsUnwritten(utf8)
            ? new ThreadState<TState>(state)
            : new ThreadState<TState>(state) { Values = StateDecoding.ReadState<TState>(utf8, new DecodingOrigin("the values of a thread's state", null)), HasValues = true };
    }

    /// <summary>JSON null, or an object without keys: required members cannot be there yet.</summary>
    private static bool IsUnwritten(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        return reader.TokenType == JsonTokenType.Null
            || (reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.EndObject);
    }
}
