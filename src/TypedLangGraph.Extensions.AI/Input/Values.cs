using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI.Input;

/// <summary>Writes the arguments and results of functions as JSON, in the way of Microsoft.Extensions.AI.</summary>
internal static class Values
{
    /// <exception cref="NotSupportedException">The value's type is unknown to the serializer, and reflection is off: give a JsonElement, or a text.</exception>
    public static JsonPayload ToPayload(object? value) => value switch
    {
        null => default,
        JsonPayload payload => payload,
        JsonNode node => JsonPayload.FromNode(node),
        JsonElement element => JsonPayload.FromElement(element),

        // Through a node, because these options may indent.
        _ => JsonPayload.FromNode(JsonSerializer.SerializeToNode(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType()))),
    };
}
