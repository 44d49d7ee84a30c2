using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Every analyzer, descriptor and fix that the project ships, found as the compiler and the IDE find them: by their attributes.</summary>
internal static class AllRules
{
    public static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => Create<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>(typeof(StateMustBePartialAnalyzer).Assembly);

    public static ImmutableArray<CodeFixProvider> CreateFixes() => Create<CodeFixProvider, ExportCodeFixProviderAttribute>(typeof(MakeStatePartialCodeFix).Assembly);

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. CreateAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    private static ImmutableArray<T> Create<T, TAttribute>(Assembly assembly)
        where TAttribute : Attribute =>
        [.. assembly.GetTypes().Where(type => type.GetCustomAttribute<TAttribute>() is not null).Select(type => (T)Activator.CreateInstance(type)!)];
}
