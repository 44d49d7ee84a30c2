using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

internal sealed record TestProjectOptions
{
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public bool WithLibrary { get; init; } = true;

    /// <summary>What a global analyzer configuration says; null for none.</summary>
    public string? Configuration { get; init; }

    /// <summary>The contracts of the deployed graphs.</summary>
    public IReadOnlyList<TestContract> Contracts { get; init; } = [];

    /// <summary>Whether the real generator writes the states' members.</summary>
    public bool WithGenerator { get; init; }
}
