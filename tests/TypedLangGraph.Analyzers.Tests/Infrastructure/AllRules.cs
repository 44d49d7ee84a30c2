using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Rules;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Every analyzer and rule that the project ships, found as the compiler and the IDE find them: by their attributes.</summary>
internal static class AllRules
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = CreateAnalyzers();

    private static readonly ImmutableArray<IMemberRule> s_memberRules =
        [.. typeof(IMemberRule).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IMemberRule))).Select(type => (IMemberRule)Activator.CreateInstance(type)!)];

    public static ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => Create<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>(typeof(StateMustBePartialAnalyzer).Assembly);

    /// <summary>Analyzers of nothing but what can report a rule.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> AnalyzersOf(string id) =>
        [.. s_analyzers.Where(analyzer => analyzer is not MemberAnalyzer).Concat(s_memberRules.Select(AnalyzerOf)).Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id))];

    /// <summary>An analyzer of one rule about code.</summary>
    public static DiagnosticAnalyzer AnalyzerOf(IMemberRule rule) => new MemberAnalyzer([rule]);

    public static ImmutableArray<IMemberRule> MemberRules => s_memberRules;

    /// <summary>One for each id: what a rule with two messages has besides them is the same in both.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. CreateAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(descriptor => descriptor.Id).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <summary>New objects of all types that carry the attribute.</summary>
    public static ImmutableArray<T> Create<T, TAttribute>(Assembly assembly)
        where TAttribute : Attribute =>
        [.. assembly.GetTypes().Where(type => type.GetCustomAttribute<TAttribute>() is not null).Select(type => (T)Activator.CreateInstance(type)!)];
}
