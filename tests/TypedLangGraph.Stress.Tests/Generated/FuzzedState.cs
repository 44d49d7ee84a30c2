using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph.Stress.Tests.Generated;

/// <summary>A state with every way in which emitted code reads a value.</summary>
[GraphState(JsonContext = typeof(FuzzedContext))]
public partial record FuzzedState(string Topic, long Count, FuzzedKind Kind = FuzzedKind.First)
{
    public required double Score { get; init; }

    public string? Note { get; init; } = "none";

    public FuzzedRights? Rights { get; set; }

    public decimal Money { get; set; }

    public Guid? Id { get; init; }

    public DateTimeOffset When { get; init; }

    public TimeSpan? Wait { get; init; }

    public byte[]? Bytes { get; init; }

    public IReadOnlyList<FuzzedShape> Shapes { get; init; } = [];

    public Dictionary<string, FuzzedShape?>? ByName { get; init; }

    public ImmutableArray<int?> Numbers { get; init; } = [];

    public List<List<string>> Matrix { get; } = [];

    public JsonElement Any { get; init; }

    public JsonPayload Payload { get; init; }

    public IReadOnlyList<Message>? Messages { get; init; }

    public Version? Version { get; init; }

    public Queue<Version>? Versions { get; init; }

    public FuzzedState? Self { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }
}
