using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>Takes a pattern apart into the types that it names for the value itself, through <c>or</c>, <c>and</c> and <c>not</c>.</summary>
internal static class PatternTests
{
    public static IEnumerable<(ChunkTest Test, bool IsNegated, bool DeclaresVariable)> In(IPatternOperation pattern, bool isNegated)
    {
        return pattern switch
        {
            IBinaryPatternOperation binary => In(binary.LeftPattern, isNegated).Concat(In(binary.RightPattern, isNegated)),
            INegatedPatternOperation negated => In(negated.Pattern, !isNegated),
            IDeclarationPatternOperation { MatchedType: { } type, Syntax: DeclarationPatternSyntax syntax } => Found(type, syntax.Type),
            IRecursivePatternOperation { Syntax: RecursivePatternSyntax { Type: { } typeName } } recursive => Found(recursive.MatchedType, typeName),
            ITypePatternOperation type => Found(type.MatchedType, type.Syntax is TypePatternSyntax syntax ? syntax.Type : type.Syntax),
            _ => [],
        };

        IEnumerable<(ChunkTest, bool, bool)> Found(ITypeSymbol type, SyntaxNode syntax) =>
            [(new ChunkTest(type, syntax), isNegated, DeclaresVariable(pattern))];
    }

    private static bool DeclaresVariable(IPatternOperation pattern) => pattern.DescendantsAndSelf().Any(static part =>
        part is IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null });
}
