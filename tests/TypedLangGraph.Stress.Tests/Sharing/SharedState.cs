using System.Collections.Immutable;
using System.Text.Json;

namespace TypedLangGraph.Stress.Tests.Sharing;

/// <summary>A state with every kind of member that can be shared, and with those that must not be.</summary>
[GraphState]
public partial record SharedState
{
    public string? Topic { get; init; }

    public int Count { get; init; }

    public IReadOnlyList<SharedNote>? Notes { get; init; }

    public IReadOnlyList<Message>? Messages { get; init; }

    public IReadOnlyList<long>? Numbers { get; init; }

    public IEnumerable<string?>? Words { get; init; }

    public ImmutableArray<SharedNote>? Fixed { get; init; }

    public IReadOnlyDictionary<string, SharedNote>? ByName { get; init; }

    public SharedProfile? Profile { get; init; }

    public JsonElement Anything { get; init; }

    public List<SharedNote>? ListOfNotes { get; init; }

    public SharedNote[]? ArrayOfNotes { get; init; }

    public List<MutableNote>? MutableNotes { get; init; }

    public MutableNote? MutableNote { get; init; }
}
