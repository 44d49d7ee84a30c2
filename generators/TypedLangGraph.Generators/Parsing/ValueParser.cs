using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Decides how a type is read, or says why nothing can read it.</summary>
internal static class ValueParser
{
    /// <param name="context">The state being parsed.</param>
    /// <param name="declared">The type of a member or element, with its nullability.</param>
    /// <param name="owner">The member, for its <c>[JsonConverter]</c>; null for elements.</param>
    /// <param name="path">Where the type is used.</param>
    public static ValueSpec? Parse(ParseContext context, ITypeSymbol declared, ISymbol? owner, MemberPath path)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var type = Nullability.WithoutOblivious(declared, context.Compilation);
        var core = CoreOf(type, out var handling);
        var helper = ScalarTypes.HelperFor(core);
        if (helper is null && !IsResolved(core))
            return Refuse(context, path, core, StateProblemKind.UnresolvedType, "the compiler does not know it");

        if (helper is null && !context.CanUse(core))
            return Refuse(context, path, core, StateProblemKind.UnsupportedMemberType, "the state cannot access it");

        if (ConverterParser.FindConverter(owner, core, isScalar: helper is not null) is { } converter)
        {
            return ConverterParser.IsUsable(converter, core, context)
                ? Value(context, type, core, ValueKind.Converter, context.Names.Code(converter), handling)
                : Refuse(context, path, core, StateProblemKind.UnsupportedMemberType, "its converter is not a JsonConverter<T> of exactly this type with a constructor without parameters");
        }

        if (helper is not null)
        {
            ReportNarrowNumber(context, helper, path);
            var scalarHandling = handling == NullHandling.Reject && ScalarTypes.HoldsNull(helper) ? NullHandling.Value : handling;
            return Value(context, type, core, ValueKind.Scalar, helper, scalarHandling);
        }

        if (core.TypeKind == TypeKind.Enum)
            return Value(context, type, core, ValueKind.Enum, EnumParser.Parse(context, (INamedTypeSymbol)core), handling);

        if (CollectionShape.Of(core) is { } shape && CollectionParser.WhyNotReadable(core, shape) is null)
            return CollectionParser.Parse(context, core, shape, path) is { } collection ? Value(context, type, core, ValueKind.Collection, collection, handling) : null;

        if (WellKnown.ImplementsForItself(core, "IStateValue`1"))
            return Value(context, type, core, ValueKind.StateValue, string.Empty, handling);

        if (context.Others.FindBroken(core, context) is { } broken)
            return Refuse(context, path, broken, StateProblemKind.BrokenState, "it is a state with problems of its own");

        if (IsOtherState(context, core))
            return Value(context, type, core, ValueKind.State, string.Empty, handling);

        if (core is ITypeParameterSymbol)
            return Refuse(context, path, core, StateProblemKind.UnsupportedMemberType, "constrain the type parameter to IGraphState<" + core.Name + ">");

        if (core is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } union && UnionAttributes.IsUnion(union))
            return UnionParser.Parse(context, union, path) is { } method ? Value(context, type, core, ValueKind.Object, method, handling) : null;

        return WhyNotReadable(context, core) is { } reason
            ? FromContext(context, type, core, handling) ?? Refuse(context, path, core, StateProblemKind.UnsupportedMemberType, reason + "; " + context.JsonContext.Remedy(core))
            : Value(context, type, core, ValueKind.Object, ObjectParser.Request(context, (INamedTypeSymbol)core, path), handling);
    }

    private static string? WhyNotReadable(ParseContext context, ITypeSymbol type) =>
        CollectionShape.Of(type) is { } shape ? CollectionParser.WhyNotReadable(type, shape) : ObjectParser.WhyNotReadable(context, type);

    /// <summary>What the state's own context reads; null when it does not declare the type.</summary>
    private static ValueSpec? FromContext(ParseContext context, ITypeSymbol type, ITypeSymbol core, NullHandling handling) =>
        (context.JsonContext.Declaring(core, context.Names) ?? context.JsonContext.Declaring(type, context.Names)) is { } reader
            ? Value(context, type, core, ValueKind.Context, reader, handling)
            : null;

    private static ITypeSymbol CoreOf(ITypeSymbol type, out NullHandling handling)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            handling = NullHandling.NullableValue;
            return nullable.TypeArguments[0];
        }

        handling = type.NullableAnnotation == NullableAnnotation.Annotated ? NullHandling.Reference : NullHandling.Reject;
        return type.IsValueType ? type : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
    }

    private static bool IsResolved(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return IsResolved(array.ElementType);

        if (type.TypeKind == TypeKind.Error)
            return false;

        if (type is INamedTypeSymbol { IsGenericType: true } named)
        {
            foreach (var argument in named.TypeArguments)
            {
                if (!IsResolved(argument))
                    return false;
            }
        }

        return true;
    }

    private static bool IsOtherState(ParseContext context, ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => IsConstrainedToState(parameter),
        _ when SymbolEqualityComparer.Default.Equals(type, context.State) => false,
        INamedTypeSymbol named => WellKnown.IsState(named.OriginalDefinition) || WellKnown.ImplementsForItself(named, "IGraphState`1"),
        _ => false,
    };

    private static bool IsConstrainedToState(ITypeParameterSymbol parameter)
    {
        foreach (var constraint in parameter.ConstraintTypes)
        {
            if (constraint is INamedTypeSymbol { TypeArguments.Length: 1 } named
                && named.OriginalDefinition.Is(WellKnown.RuntimeNamespace, "IGraphState`1")
                && SymbolEqualityComparer.Default.Equals(named.TypeArguments[0], parameter))
            {
                return true;
            }
        }

        return false;
    }

    private static ValueSpec Value(ParseContext context, ITypeSymbol type, ITypeSymbol core, ValueKind kind, string reader, NullHandling handling) =>
        new(context.Names.Code(type), context.Names.Code(core), TypeNames.Message(core), kind, reader, handling, core.IsValueType);

    private static ValueSpec? Refuse(ParseContext context, MemberPath path, ITypeSymbol type, StateProblemKind kind, string reason)
    {
        context.Report(kind, path, TypeNames.Message(type) + ": " + reason);
        return null;
    }

    private static void ReportNarrowNumber(ParseContext context, string helper, MemberPath path)
    {
        if (ScalarTypes.WiderThan(helper) is { } wider)
            context.Report(StateProblemKind.NarrowNumber, path, wider);
    }
}
