using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Support;

/// <summary>The published description of server 0.7.70, where it is at hand.</summary>
internal static class PublishedDocument
{
    private const string Variable = "AGENT_SERVER_OPENAPI";
    private const string Path = "shared/spec/agent-server-openapi-0.7.70.json";

    /// <summary>Skips the test where the document is not at hand.</summary>
    public static JsonObject Read()
    {
        var file = Environment.GetEnvironmentVariable(Variable) ?? Above(SpecFolder.Path);
        Assert.SkipWhen(file is null, $"There is no {Path} beside or above the repository, and {Variable} names no file.");
        return JsonNode.Parse(File.ReadAllText(file!))!.AsObject();
    }

    private static string? Above(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(parent.FullName, Path)))
                return System.IO.Path.Combine(parent.FullName, Path);
        }

        return null;
    }
}
