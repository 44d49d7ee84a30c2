using System.Text.Json.Serialization;

namespace TypedLangGraph.Tests.States;

[GraphState("hitl")]
public partial record HitlState
{
    public string? Kind { get; init; }

    public IReadOnlyList<string> Log { get; init; } = [];
}

/// <summary>What the graph asks second.</summary>
public sealed record HitlQuestion(string Question, IReadOnlyList<string> Options, int N);

/// <summary>What a human can answer.</summary>
public sealed record HitlAnswer(bool Ok, string? Comment);

[JsonSerializable(typeof(HitlQuestion))]
[JsonSerializable(typeof(HitlAnswer))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial class HitlContext : JsonSerializerContext;
