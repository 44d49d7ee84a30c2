using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>Contracts, and projects that have them.</summary>
internal static class Contract
{
    /// <summary>The pulled contract of a graph of <c>tests/agent-server</c>.</summary>
    public static TextFile Pulled(string graph) => new($"/project/contracts/{graph}.graph.json", File.ReadAllText(Path.Combine(Folder, graph + ".graph.json")));

    public static IEnumerable<string> Graphs =>
        Directory.EnumerateFiles(Folder, "*.graph.json").Select(file => Path.GetFileName(file)[..^".graph.json".Length]).Order(StringComparer.Ordinal);

    /// <summary>A contract that a test writes down.</summary>
    /// <param name="state">The schema of the state; null when the server could not tell it.</param>
    /// <param name="graph">The graph's id.</param>
    /// <param name="more">Other members of the file.</param>
    public static TextFile Of(string? state, string graph = "agent", string more = "") =>
        new($"/project/{graph}.graph.json", $$"""{"format":1,"graph":{{JsonSerializer.Serialize(graph)}}{{more}},"schemas":{{(state is null ? "{}" : "{\"state\":" + state + "}")}} }""");

    /// <summary>The schema of an object with these properties.</summary>
    public static string Properties(string properties, string definitions = "{}") =>
        $$"""{"type":"object","properties":{ {{properties}} },"$defs":{{definitions}} }""";

    /// <summary>A project of one file with the contract.</summary>
    public static Consumer Consumer(TextFile contract, string source = "using TypedLangGraph; namespace Demo; [GraphState(\"agent\")] public partial record AgentState;") =>
        Harness.Consumer.Of(LanguageVersion.CSharp12, [contract], ("State.cs", source));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Contracts", "Files");
}
