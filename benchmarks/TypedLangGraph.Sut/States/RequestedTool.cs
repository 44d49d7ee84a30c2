using System.Text.Json;

namespace TypedLangGraph.Sut.States;

public sealed record RequestedTool
{
    public string? Name { get; init; }

    public string? Id { get; init; }

    public JsonElement Args { get; init; }
}
