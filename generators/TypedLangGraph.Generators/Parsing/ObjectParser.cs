using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Types that are read member by member: the state itself and the user's types in its members.</summary>
internal static class ObjectParser
{
    /// <summary>The reason why a type cannot be read member by member, or null when it can.</summary>
    public static string? WhyNotReadable(ParseContext context, ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named || type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsTupleType || type.IsAnonymousType)
            return "JSON has no counterpart for it";

        if (named.IsAbstract || named.SpecialType == SpecialType.System_Object)
            return "JSON does not say which type to create; use JsonElement, [JsonDerivedType], a [JsonConverter], or a type that implements IStateValue<TSelf>";

        if (named.IsRefLikeType)
            return "a ref struct cannot be stored";

        if (IsFrameworkType(named))
            return "no reader is known for this framework type";

        foreach (var implemented in named.AllInterfaces)
        {
            if (implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
                return "no reader is known for this collection";
        }

        return null;
    }

    /// <summary>The suffix of the methods that will read and write the type.</summary>
    public static string Request(ParseContext context, INamedTypeSymbol type, MemberPath path)
    {
        if (context.Methods.TryGetValue(type, out var known))
            return known;

        context.PendingObjects.Enqueue((type, path));
        return context.NewMethod(type);
    }

    /// <summary>Parses a type's members; the problems say why there is no result.</summary>
    public static ObjectSpec? Parse(ParseContext context, INamedTypeSymbol type, MemberPath path, List<MemberCandidate> candidates)
    {
        var constructor = ConstructorSelector.Select(context, type, candidates);
        if (constructor is null)
        {
            context.Report(
                StateProblemKind.NoUsableConstructor,
                path,
                TypeNames.Message(type) + ": a constructor needs accessible parameters that are all members (same name and type) or optional");
            return null;
        }

        var binder = new MemberBinder(context, type, constructor, candidates);
        var members = new List<MemberSpec>(candidates.Count);
        var keys = new Dictionary<string, string>(candidates.Count);
        MemberSpec? extension = null;
        for (var i = 0; i < candidates.Count; i++)
        {
            var member = binder.Bind(i, path.Then(candidates[i].Name));
            if (member is null)
                continue;

            if (candidates[i].IsExtensionData)
            {
                if (extension is not null)
                    context.Report(StateProblemKind.DuplicateKey, path.Then(member.DisplayName), "[JsonExtensionData]: also on " + extension.DisplayName);

                extension = member;
                continue;
            }

            if (keys.TryGetValue(member.Key, out var other))
                context.Report(StateProblemKind.DuplicateKey, path.Then(member.DisplayName), member.Key + ": also the key of " + other);
            else
                keys.Add(member.Key, member.DisplayName);

            members.Add(member);
        }

        foreach (var (key, union) in UnionAttributes.KeysOf(type))
        {
            if (keys.TryGetValue(key, out var member))
                context.Report(StateProblemKind.DuplicateKey, path.Then(member), key + ": also the discriminator of " + TypeNames.Message(union));
        }

        return new(
            context.Methods[type],
            context.Names.Code(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)),
            TypeNames.Message(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)),
            type.IsValueType,
            new EquatableArray<MemberSpec>(members),
            new EquatableArray<ArgumentSpec>(binder.Arguments(extension is null ? members : new(members) { extension })),
            extension is null ? null : ExtensionDataParser.SpecOf(context, type, extension, candidates));
    }

    private static bool IsFrameworkType(INamedTypeSymbol type)
    {
        var ns = type.ContainingNamespace;
        while (ns is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            ns = ns.ContainingNamespace;

        return ns is { IsGlobalNamespace: false, Name: "System" } && type.DeclaringSyntaxReferences.Length == 0;
    }
}
