using System.Text.Json.Serialization;

namespace TypedLangGraph.Extensions.AI;

/// <summary>Any graph's state: what its keys hold stays as it was sent.</summary>
[GraphState]
internal sealed partial record OpenState
{
    [JsonExtensionData]
    public IReadOnlyDictionary<string, JsonPayload>? Values { get; init; }
}
