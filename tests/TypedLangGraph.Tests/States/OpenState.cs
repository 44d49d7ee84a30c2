using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph.Tests.States;

/// <summary>A state that takes any keys as they come.</summary>
[GraphState]
public partial record OpenState
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Further { get; init; } = [];
}
