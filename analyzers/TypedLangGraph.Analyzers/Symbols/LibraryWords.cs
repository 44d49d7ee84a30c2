using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedLangGraph.Analyzers.Symbols;

/// <summary>
/// Tells files that cannot have anything to do with streams from those that may, by their words alone: most files of a program name no run.
/// The answer is found once for each tree, whichever rule asks first.
/// </summary>
internal static class LibraryWords
{
    private static readonly HashSet<string> s_words =
    [
        "StreamAsync", "JoinStreamAsync", "CreateAsync", "WaitAsync", "ThreadRunOptions", "StatelessRunOptions", "RunOptions", "JoinRunOptions",
        "StreamMode", "StreamSubgraphs", "StreamResumable", "OnDisconnect", "Context", "ApiKey",
    ];

    private static readonly ConditionalWeakTable<SyntaxTree, object> s_answers = new();

    /// <summary>False when nothing in the file of the operation can start, join or configure a run, or create a client with a key.</summary>
    public static bool MayConcern(IOperation operation) => (bool)s_answers.GetValue(operation.Syntax.SyntaxTree, static tree => HasOne(tree));

    private static bool HasOne(SyntaxTree tree) =>
        tree.GetRoot().DescendantTokens().Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && s_words.Contains(token.ValueText));
}
