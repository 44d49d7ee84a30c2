using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>The attributes of System.Text.Json on members.</summary>
internal static class JsonAttributes
{
    /// <summary>The value of <c>JsonIgnoreCondition.Always</c>.</summary>
    public const int AlwaysIgnored = 1;

    /// <summary>The number of the member's <c>JsonIgnoreCondition</c>; 0 without the attribute.</summary>
    public static int IgnoreCondition(ISymbol member)
    {
        if (member.FindAttribute(WellKnown.JsonNamespace, "JsonIgnoreAttribute") is not { } attribute)
            return 0;

        foreach (var argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Condition", Value.Value: int condition })
                return condition;
        }

        return AlwaysIgnored;
    }

    /// <summary>When a writer leaves out the member with this <c>JsonIgnoreCondition</c>.</summary>
    public static OmitCondition Omit(int ignoreCondition) => ignoreCondition switch
    {
        2 => OmitCondition.WhenDefault,
        3 => OmitCondition.WhenNull,
        4 => OmitCondition.Always,
        _ => OmitCondition.Never,
    };

    /// <summary>The member's JSON key.</summary>
    public static string Key(ISymbol member, NamingPolicy policy) =>
        member.FindAttribute(WellKnown.JsonNamespace, "JsonPropertyNameAttribute") is { ConstructorArguments.Length: 1 } attribute
        && attribute.ConstructorArguments[0].Value is string name
            ? name
            : policy.Convert(member.Name);
}
