using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Nullability of declared types. A type from code without nullable annotations counts as nullable at every level.</summary>
internal static class Nullability
{
    public static ITypeSymbol WithoutOblivious(ITypeSymbol type, Compilation compilation)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                var element = WithoutOblivious(array.ElementType, compilation);
                return Annotate(compilation.CreateArrayTypeSymbol(element, array.Rank, element.NullableAnnotation), array.NullableAnnotation);

            case INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false, OriginalDefinition.ContainingType: null } named:
                var arguments = ImmutableArray.CreateBuilder<ITypeSymbol>(named.TypeArguments.Length);
                var annotations = ImmutableArray.CreateBuilder<NullableAnnotation>(named.TypeArguments.Length);
                var isChanged = false;
                for (var i = 0; i < named.TypeArguments.Length; i++)
                {
                    var argument = named.TypeArguments[i];
                    var normalized = IsNeverNull(named, i) ? NotAnnotated(argument) : WithoutOblivious(argument, compilation);
                    arguments.Add(normalized);
                    annotations.Add(normalized.NullableAnnotation);
                    isChanged |= !SymbolEqualityComparer.IncludeNullability.Equals(argument, normalized);
                }

                return Annotate(
                    isChanged ? named.ConstructedFrom.Construct(arguments.MoveToImmutable(), annotations.MoveToImmutable()) : named,
                    named.NullableAnnotation);

            default:
                return Annotate(type, type.NullableAnnotation);
        }
    }

    /// <summary>True for the key of a dictionary, and where the constraint of a type parameter forbids null.</summary>
    private static bool IsNeverNull(INamedTypeSymbol type, int index)
    {
        var parameter = type.TypeParameters[index];
        return parameter.HasNotNullConstraint
            || parameter is { HasReferenceTypeConstraint: true, ReferenceTypeConstraintNullableAnnotation: NullableAnnotation.NotAnnotated }
            || (index == 0 && CollectionShape.Of(type) is { IsDictionary: true });
    }

    /// <summary>The type in <c>typeof</c>, where nothing is annotated, as a member's declaration names it.</summary>
    public static ITypeSymbol NotAnnotated(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false, ContainingType: null } named)
        {
            var arguments = named.TypeArguments.Select(NotAnnotated).ToImmutableArray();
            type = named.ConstructedFrom.Construct(arguments, arguments.Select(static argument => argument.NullableAnnotation).ToImmutableArray());
        }

        return type.IsReferenceType ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type;
    }

    private static ITypeSymbol Annotate(ITypeSymbol type, NullableAnnotation annotation) =>
        type.IsReferenceType && annotation == NullableAnnotation.None
            ? type.WithNullableAnnotation(NullableAnnotation.Annotated)
            : type.WithNullableAnnotation(annotation);
}
