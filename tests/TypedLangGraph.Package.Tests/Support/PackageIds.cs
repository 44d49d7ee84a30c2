namespace TypedLangGraph.Package.Tests.Support;

/// <summary>The packages, in the order in which they depend on each other.</summary>
internal static class PackageIds
{
    public const string Library = "TypedLangGraph";
    public const string DependencyInjection = "TypedLangGraph.Extensions.DependencyInjection";
    public const string AI = "TypedLangGraph.Extensions.AI";
    public const string Testing = "TypedLangGraph.Testing";
    public const string AspNetCore = "TypedLangGraph.AspNetCore";
    public const string Tool = "TypedLangGraph.Tool";

    /// <summary>Those that programs reference.</summary>
    public static readonly string[] Libraries = [Library, DependencyInjection, AI, Testing, AspNetCore];

    /// <summary>The folder of the project that each is made from.</summary>
    public static IEnumerable<(string Id, string Folder)> All => Libraries.Select(id => (id, $"src/{id}")).Append((Tool, $"tools/{Tool}"));
}
