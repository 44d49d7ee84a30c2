namespace TypedLangGraph.Tests.Sharing;

/// <summary>A state with members that nobody can change, and with some that anybody can.</summary>
[GraphState]
public partial record NotesState
{
    public string? Topic { get; init; }

    public IReadOnlyList<Note>? Notes { get; init; }

    public Profile? Profile { get; init; }

    public IReadOnlyList<Message>? Messages { get; init; }

    public List<Note>? OwnNotes { get; init; }

    public Draft? Draft { get; init; }

    public IReadOnlyList<Draft>? Drafts { get; init; }

    public Counter? Counter { get; init; }
}
