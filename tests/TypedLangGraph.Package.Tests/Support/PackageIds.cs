namespace TypedLangGraph.Package.Tests.Support;

/// <summary>The packages, in the order in which they depend on each other.</summary>
internal static class PackageIds
{
    public const string Library = "TypedLangGraph";
    public const string DependencyInjection = "TypedLangGraph.Extensions.DependencyInjection";

    public static readonly string[] All = [Library, DependencyInjection];
}
