using System.Reflection;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>The repository's folder with the server's description and the command that generates from it.</summary>
internal static class SpecFolder
{
    public static readonly string Path = typeof(SpecFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "SpecFolder").Value!;

    public static readonly string Document = System.IO.Path.Combine(Path, "agent-server.openapi.json");

    public static readonly string Generated = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "..", "src", "TypedLangGraph", "Generated"));
}
