using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>The static class that adds a state's members to <c>StateUpdate&lt;TState&gt;</c>.</summary>
internal static class ExtensionsParser
{
    private static readonly string[] Receivers = { "update", "stateUpdate", "graphStateUpdate", "graphStateUpdateReceiver", "receiver" };

    /// <summary>Null when code outside the containing types cannot see the state.</summary>
    public static ExtensionsSpec? Parse(ParseContext context, UpdateSpec update)
    {
        var isPublic = true;
        var className = string.Empty;
        var parameters = new List<ITypeParameterSymbol>();
        for (var type = context.State; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
                return null;

            isPublic &= type.DeclaredAccessibility == Accessibility.Public;
            var arity = type.Arity == 0 ? string.Empty : type.Arity.ToString(System.Globalization.CultureInfo.InvariantCulture) + "_";
            className = type.Name + arity + className;
            parameters.InsertRange(0, type.TypeParameters);
        }

        // A nested type parameter of the same name hides the outer one, which a method could then not name.
        if (parameters.Count > 1 && parameters.Select(static parameter => parameter.Name).Distinct().Count() != parameters.Count)
            return null;

        return new(
            FreeClassName(context.State.ContainingNamespace, className + "UpdateExtensions"),
            isPublic ? "public" : "internal",
            HeaderParser.TypeParameters(parameters),
            new(parameters.Select(parameter => ConstraintsParser.Clause(parameter, context.Names)).Where(static clause => clause.Length > 0).ToArray()),
            FreeName(update, "Typed", "AsTyped"),
            FreeName(update, Receivers));
    }

    /// <summary>The first wish that no member has, else a numbered form of the last one.</summary>
    private static string FreeName(UpdateSpec update, params string[] wishes)
    {
        foreach (var wish in wishes)
        {
            if (!HasMember(update, wish))
                return wish;
        }

        return Identifiers.Unique(wishes[wishes.Length - 1], new(update.Members.Select(static member => member.Name)));
    }

    private static bool HasMember(UpdateSpec update, string name)
    {
        foreach (var member in update.Members)
        {
            if (member.Name == name)
                return true;
        }

        return false;
    }

    private static string FreeClassName(INamespaceSymbol ns, string name)
    {
        var candidate = name;
        for (var i = 2; ns.GetMembers(candidate).Any(); i++)
            candidate = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);

        return candidate;
    }
}
