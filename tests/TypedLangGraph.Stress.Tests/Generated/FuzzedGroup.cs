using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph.Stress.Tests.Generated;

/// <summary>A shape with a number as discriminator, which contains others.</summary>
public sealed record FuzzedGroup(string Name, IReadOnlyList<FuzzedShape?> Shapes) : FuzzedShape(Name)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}
