using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Tests.Sharing;

/// <summary>What the graphs behind the recorded streams hold, as types that are shared, and everything else as it came.</summary>
[GraphState]
public partial record AnyGraphState
{
    public string? Topic { get; init; }

    public IReadOnlyList<JsonPayload>? Log { get; init; }

    public IReadOnlyList<Message>? Messages { get; init; }

    public IReadOnlyList<AnyRow>? Rows { get; init; }

    public IReadOnlyList<RichItem>? Items { get; init; }

    public IReadOnlyDictionary<string, JsonPayload>? ByKey { get; init; }

    public RichOwner? Owner { get; init; }

    public JsonPayload? Params { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }
}

/// <summary>A row of the graph with big states.</summary>
public sealed record AnyRow(long Id, string Name, string? Tag, string? Text);
