using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Every fix that the project ships, found as the IDE finds them: by their attribute.</summary>
internal static class AllFixes
{
    public static ImmutableArray<CodeFixProvider> Create() => AllRules.Create<CodeFixProvider, ExportCodeFixProviderAttribute>(typeof(MakeStatePartialCodeFix).Assembly);

    public static IEnumerable<CodeFixProvider> CreateFor(string id) => Create().Where(fix => fix.FixableDiagnosticIds.Contains(id));
}
