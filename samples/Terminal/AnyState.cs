// The state of any graph: messages where it has some, and whatever else it has.
using System.Text.Json.Serialization;
using TypedLangGraph;

namespace Terminal;

[GraphState]
internal sealed partial record AnyState
{
    public IReadOnlyList<Message>? Messages { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonPayload>? Others { get; init; }
}
