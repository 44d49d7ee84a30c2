using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph.Tests.States;

/// <summary>The state of a chat, and whatever keys its graph has besides.</summary>
[GraphState]
public partial record MessagesState
{
    public IReadOnlyList<Message> Messages { get; init; } = [];

    [JsonExtensionData]
    public Dictionary<string, JsonElement> Further { get; init; } = [];
}
