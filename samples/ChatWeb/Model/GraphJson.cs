using System.Text.Json.Serialization;

namespace ChatWeb;

/// <summary>How the graph writes its questions, and reads the answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApprovalRequest))]
[JsonSerializable(typeof(ApprovalAnswer))]
internal sealed partial class GraphJson : JsonSerializerContext;
