using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedLangGraph.Analyzers.Runs;

/// <summary>What an <c>.editorconfig</c> file says about the server that the program talks to.</summary>
internal static class DeclaredServer
{
    private const string Option = "typedlanggraph.server";

    /// <returns>All when nothing is said.</returns>
    public static Servers Of(AnalyzerOptions options, SyntaxTree tree)
    {
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Option, out var server);
        if (string.Equals(server, "python", StringComparison.OrdinalIgnoreCase))
            return Servers.Python;

        return string.Equals(server, "javascript", StringComparison.OrdinalIgnoreCase) ? Servers.JavaScript : Servers.All;
    }
}
