using System.Text.Json.Serialization;

namespace TypedLangGraph.Guides.Tests.States;

#region store-type
public sealed record Preference(string Drink, int Cups);

[JsonSerializable(typeof(Preference))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial class PreferenceContext : JsonSerializerContext;
#endregion
