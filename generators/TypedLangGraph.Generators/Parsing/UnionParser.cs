using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Types of which the JSON says, by a discriminator, which derived type to create.</summary>
internal static class UnionParser
{
    /// <summary>The suffix of the methods that read and write the type, or null when it has a problem.</summary>
    public static string? Parse(ParseContext context, INamedTypeSymbol type, MemberPath path)
    {
        if (context.Unions.TryGetValue(type, out var known))
            return known.Method;

        var declared = UnionAttributes.Cases(type).ToList();
        foreach (var (derived, _) in declared)
        {
            if (WhyNoCase(context, type, derived) is { } reason)
                return Refuse(context, type, path, (derived is null ? "null" : TypeNames.Message(derived)) + " in [JsonDerivedType]: " + reason);
        }

        if (Repeated(declared.Select(static one => one.Discriminator)) is { } discriminator)
            return Refuse(context, type, path, "two [JsonDerivedType] have the discriminator " + discriminator);

        if (Repeated(declared.Select(static one => (object?)TypeNames.Message(one.Type!))) is { } twice)
            return Refuse(context, type, path, "two [JsonDerivedType] name " + twice);

        var hasInstances = type is { TypeKind: TypeKind.Class, IsAbstract: false };
        if (!hasInstances && !declared.Any(static one => one.Discriminator is not null))
            return Refuse(context, type, path, "no [JsonDerivedType] with a discriminator says which type to create");

        var cases = declared
            .OrderByDescending(static one => Depth(one.Type!))
            .Select(one => CaseOf(context, (INamedTypeSymbol)one.Type!, one.Discriminator, path));
        var spec = new UnionSpec(
            context.NewMethodName("Any" + Identifiers.FromDisplayName(TypeNames.Message(type))),
            context.Names.Code(type),
            TypeNames.Message(type),
            UnionAttributes.Key(type),
            hasInstances ? ObjectParser.Request(context, type, path) : null,
            hasInstances && UnionAttributes.IgnoresUnknown(type),
            UnionAttributes.Fallback(type),
            new(cases.ToArray()));
        context.Unions.Add(type, spec);
        return spec.Method;
    }

    private static UnionCaseSpec CaseOf(ParseContext context, INamedTypeSymbol derived, object? discriminator, MemberPath path)
    {
        var type = (INamedTypeSymbol)Nullability.NotAnnotated(derived);
        return new(
            context.Names.Code(type),
            ObjectParser.Request(context, type, path),
            discriminator as string,
            discriminator is int number ? number.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The reason why a type cannot be one of the union's, or null.</summary>
    private static string? WhyNoCase(ParseContext context, INamedTypeSymbol union, ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol derived || derived.TypeKind == TypeKind.Error)
            return "the compiler does not know it";

        if (derived.IsUnboundGenericType)
            return "it needs type arguments";

        if (!context.Compilation.HasImplicitConversion(derived, union))
            return "it does not derive from " + TypeNames.Message(union);

        if (!context.CanUse(derived))
            return "the state cannot access it";

        if (ScalarTypes.HelperFor(derived) is not null || WellKnown.ImplementsForItself(derived, "IStateValue`1") || ConverterParser.Named(derived) is not null)
            return "it is not read member by member, so no discriminator can be written with it";

        if (WellKnown.IsState(derived.OriginalDefinition) && !SymbolEqualityComparer.Default.Equals(derived, context.State))
            return "it is a state of its own, which has no discriminator";

        return ObjectParser.WhyNotReadable(context, derived);
    }

    private static object? Repeated(IEnumerable<object?> values)
    {
        var seen = new HashSet<object>();
        foreach (var value in values)
        {
            if (value is not null && !seen.Add(value))
                return value;
        }

        return null;
    }

    private static int Depth(ITypeSymbol type)
    {
        var depth = 0;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            depth++;

        return depth;
    }

    private static string? Refuse(ParseContext context, INamedTypeSymbol type, MemberPath path, string reason)
    {
        context.Report(StateProblemKind.UnsupportedMemberType, path, TypeNames.Message(type) + ": " + reason);
        return null;
    }
}
