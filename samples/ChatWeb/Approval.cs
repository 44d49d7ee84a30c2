using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatWeb;

/// <summary>How the graph asks, and what it takes for an answer: the shapes of LangChain's middleware for humans in the loop.</summary>
internal sealed record ApprovalRequest(IReadOnlyList<ActionRequest> ActionRequests);

internal sealed record ActionRequest(string Name, JsonElement Args);

internal sealed record ApprovalAnswer(IEnumerable<Decision> Decisions);

internal sealed record Decision(string Type, string? Message = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApprovalRequest))]
[JsonSerializable(typeof(ApprovalAnswer))]
internal sealed partial class GraphJson : JsonSerializerContext;
