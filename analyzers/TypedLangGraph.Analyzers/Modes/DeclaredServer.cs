using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedLangGraph.Analyzers.Modes;

/// <summary>What an <c>.editorconfig</c> file says about the server that the program talks to.</summary>
internal static class DeclaredServer
{
    private const string Option = "typedlanggraph.server";

    public static bool IsPython(AnalyzerOptions options, SyntaxTree tree) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Option, out var server)
        && string.Equals(server, "python", StringComparison.OrdinalIgnoreCase);
}
