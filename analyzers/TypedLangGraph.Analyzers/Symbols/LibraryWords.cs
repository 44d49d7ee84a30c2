using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Symbols;

/// <summary>
/// Tells files that cannot have anything to do with the rules from those that may, by their words alone: nothing of a file is bound, nor are its tokens
/// looked at, before one is found.
/// </summary>
internal static class LibraryWords
{
    private const string CallEnding = "Async";

    private static readonly string[] s_options =
        ["StreamMode", "StreamSubgraphs", "StreamResumable", "OnDisconnect", "RunOptions", "Configurable", "ApiKey", "Resume"];

    /// <summary>The library's methods that start, join or await something: all that take a cancellation token.</summary>
    private static readonly HashSet<string> s_calls =
    [
        "CallA2AAsync", "CallMcpAsync", "CancelManyAsync", "CheckHealthAsync", "CopyAsync", "CountAsync", "CreateAsync", "CreateBatchAsync", "CreateForThreadAsync",
        "DeleteAsync", "EndMcpSessionAsync", "EnumerateHistoryAsync", "GetAsync", "GetDocsAsync", "GetGraphAsync", "GetHistoryAsync", "GetInfoAsync",
        "GetMetricsAsync", "GetMetricsJsonAsync", "GetSchemasAsync", "GetStateAsync", "GetSubgraphsAsync", "JoinAsync", "JoinStreamAsync", "ListAsync",
        "ListNamespacesAsync", "ListNamespacesPageAsync", "ListPageAsync", "ListVersionsAsync", "ListVersionsPageAsync", "NotifyMcpAsync", "PruneAsync",
        "PutAsync", "ReadEventsAsync", "SearchAsync", "SearchPageAsync", "SetLatestAsync", "StreamA2AAsync", "StreamAsync", "StreamMcpAsync", "UpdateAsync",
        "UpdateMinimalAsync", "UpdateStateAsync", "WaitAsync",
    ];

    private static readonly ConditionalWeakTable<SyntaxTree, object> s_answers = new();

    /// <summary>False when nothing in the file can start, join, await or configure anything of the library.</summary>
    public static bool MayConcern(SyntaxTree tree) => (bool)s_answers.GetValue(tree, static tree => HasOne(tree.GetText().ToString()));

    internal static bool HasOne(string text) =>
        s_options.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0) || HasCall(text);

    private static bool HasCall(string text)
    {
        for (var at = text.IndexOf(CallEnding, StringComparison.Ordinal); at >= 0; at = text.IndexOf(CallEnding, at + 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
                start--;
            if (s_calls.Contains(text.Substring(start, at + CallEnding.Length - start)))
                return true;
        }

        return false;
    }
}
