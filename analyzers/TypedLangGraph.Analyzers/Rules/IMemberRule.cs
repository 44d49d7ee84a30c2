using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>A rule about the code of a member, or several that look at the same places. It keeps nothing from one member to the next.</summary>
internal interface IMemberRule
{
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>What is wrong with the member.</summary>
    IEnumerable<Diagnostic> Judge(MemberCode member);
}
