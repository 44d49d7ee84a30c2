using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.Generators.Contracts;

/// <summary>The namespace that the project gives to its files.</summary>
internal static class RootNamespace
{
    /// <summary>Escaped; an empty string when the project has none that could be written.</summary>
    public static string Of(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property.RootNamespace", out var name))
            return string.Empty;

        var parts = name.Split('.');
        return parts.All(SyntaxFacts.IsValidIdentifier) ? string.Join(".", parts.Select(Identifiers.Escape)) : string.Empty;
    }
}
