using System.Text.Json.Serialization;

namespace TypedLangGraph.Guides.Tests.States;

#region progress
public sealed record Progress(int Tick);

[JsonSerializable(typeof(Progress))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial class ProgressContext : JsonSerializerContext;
#endregion
