using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Names in the nested class that holds some of a state's members.</summary>
internal static class UpdateParser
{
    /// <summary>Names that <c>StateUpdate&lt;TState&gt;</c> and <c>object</c> use themselves; no extension may have the first one.</summary>
    private static readonly string[] BaseNames =
    {
        "StateUpdate", "IsEmpty", "Members", "WriteTo", "TrySetText", "GeneratedUpdate",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    public static UpdateSpec Parse(ParseContext context, ObjectSpec state, List<MemberCandidate> candidates)
    {
        var className = ClassName(context.State);
        var members = new UpdateMemberSpec[state.Count];
        HashSet<string>? taken = null;
        for (var i = 0; i < members.Length; i++)
        {
            var name = state[i].DisplayName;
            var symbol = candidates[MemberCandidate.IndexOf(candidates, name)].Symbol;
            if (name == className || Array.IndexOf(BaseNames, name) >= 0)
                name = Identifiers.Unique(name + "Member", taken ??= Taken(className, state));

            members[i] = new(
                Identifiers.Escape(name),
                symbol.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
                DocumentationSummary.Of(symbol, context.CancellationToken));
        }

        return new(Identifiers.Escape(className), HidesBase(context, className), context.NewMethodName(state.Method + "Update"), new(members));
    }

    /// <summary>A name that the type and its base types have not used.</summary>
    public static string FreeName(INamedTypeSymbol type, params string[] wishes)
    {
        foreach (var wish in wishes)
        {
            if (IsFree(type, wish))
                return wish;
        }

        var last = wishes[wishes.Length - 1];
        for (var i = 2; ; i++)
        {
            var numbered = last + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (IsFree(type, numbered))
                return numbered;
        }
    }

    private static HashSet<string> Taken(string className, ObjectSpec state)
    {
        var taken = new HashSet<string>(BaseNames) { className };
        for (var i = 0; i < state.Count; i++)
            taken.Add(state[i].DisplayName);

        return taken;
    }

    private static string ClassName(INamedTypeSymbol state) => FreeName(state, "Update", "StateUpdate", "GraphStateUpdate");

    private static bool IsFree(INamedTypeSymbol type, string name)
    {
        if (type.Name == name)
            return false;

        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name))
            {
                // The update class of a base state from another assembly may be hidden; anything else keeps its name.
                if (current.Equals(type, SymbolEqualityComparer.Default) || !IsUpdateClass(member))
                    return false;
            }

            foreach (var parameter in current.TypeParameters)
            {
                if (parameter.Name == name)
                    return false;
            }
        }

        return true;
    }

    private static bool IsUpdateClass(ISymbol member) =>
        member is INamedTypeSymbol { BaseType: { } baseType } && baseType.OriginalDefinition.Is(WellKnown.RuntimeNamespace, "StateUpdate`1");

    private static bool HidesBase(ParseContext context, string className)
    {
        for (var type = context.State.BaseType; type is not null; type = type.BaseType)
        {
            // The emitted class of a base state in this compilation is not visible to the generator; its name follows from the declaration.
            if (WellKnown.IsState(type.OriginalDefinition)
                && !context.Others.IsBroken(type, context)
                && (type.DeclaringSyntaxReferences.Length > 0 ? ClassName(type) == className : type.GetTypeMembers(className).Any(IsUpdateClass)))
            {
                return true;
            }
        }

        return false;
    }
}
