using System.Text.Json.Serialization;

namespace TypedLangGraph.Guides.Tests.States;

#region question
public sealed record Question([property: JsonPropertyName("question")] string Text, IReadOnlyList<string> Options);

public sealed record Answer(bool Approved, string? Comment);

[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(Answer))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial class ReviewContext : JsonSerializerContext;
#endregion
