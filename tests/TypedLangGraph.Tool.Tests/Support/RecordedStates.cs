using System.Text.Json;

namespace TypedLangGraph.Tool.Tests.Support;

/// <summary>The states and writes of the recorded streams of a graph itself, without those of its subgraphs.</summary>
internal static class RecordedStates
{
    /// <summary>Whole states, as JSON.</summary>
    public static IEnumerable<string> Values(string graph) => Events(graph, "values").Where(data => data.StartsWith('{'));

    /// <summary>What nodes wrote, as JSON.</summary>
    public static IEnumerable<string> Writes(string graph) =>
        from data in Events(graph, "updates")
        from node in JsonElement.Parse(data).EnumerateObject()
        where node.Name != "__interrupt__"
        from write in node.Value.ValueKind == JsonValueKind.Array ? (IEnumerable<JsonElement>)[.. node.Value.EnumerateArray()] : [node.Value]
        where write.ValueKind == JsonValueKind.Object
        select write.GetRawText();

    private static IEnumerable<string> Events(string graph, string name) =>
        from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Recordings"), graph + "_*.sse")
        from text in File.ReadAllText(file).Split("\n\n")
        let lines = text.Split('\n')
        where lines.Contains("event: " + name)
        select lines.Single(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..];
}
