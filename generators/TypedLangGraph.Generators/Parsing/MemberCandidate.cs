using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>A property or field that may become a member of a state.</summary>
internal sealed class MemberCandidate
{
    public MemberCandidate(ISymbol symbol)
    {
        Symbol = symbol;
        Property = symbol as IPropertySymbol;
        Field = symbol as IFieldSymbol;
        var condition = JsonAttributes.IgnoreCondition(symbol);
        IsIgnored = condition == JsonAttributes.AlwaysIgnored;
        Omit = JsonAttributes.Omit(condition);
        IsExtensionData = symbol.HasAttribute(WellKnown.JsonNamespace, "JsonExtensionDataAttribute");
    }

    public ISymbol Symbol { get; }

    public IPropertySymbol? Property { get; }

    public IFieldSymbol? Field { get; }

    public string Name => Symbol.Name;

    public ITypeSymbol Type => Property?.Type ?? Field!.Type;

    public bool IsRequired => Property?.IsRequired ?? Field!.IsRequired;

    /// <summary>True when <c>[JsonIgnore]</c> keeps the member out of the JSON.</summary>
    public bool IsIgnored { get; }

    /// <summary>When a writer leaves the member out.</summary>
    public OmitCondition Omit { get; }

    /// <summary>True when the member takes the keys that the type does not know.</summary>
    public bool IsExtensionData { get; }

    public bool IsInitOnly => Property?.SetMethod is { IsInitOnly: true };

    /// <summary>As <c>FindIndex</c>, without an object for each of the many symbols that are asked for.</summary>
    public static int IndexOf(List<MemberCandidate> members, string name)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Name == name)
                return i;
        }

        return -1;
    }

    /// <summary>True when the member can be assigned to or initialized from within the state.</summary>
    public bool IsWritable(ParseContext context) =>
        Field is not null ? !Field.IsReadOnly : Property!.SetMethod is { } setter && context.CanUseMember(setter);

    /// <summary>True when the source shows that the property computes its value: it has nothing to read into.</summary>
    public bool IsComputedInSource() => Symbol.DeclaringSyntaxReferences.Length > 0 && IsComputed();

    /// <summary>
    /// True for a property that computes its value. For properties from referenced assemblies, whose fields are not visible, a missing
    /// setter has to be enough.
    /// </summary>
    public bool IsComputed()
    {
        if (Property is not { SetMethod: null } property)
            return false;

        foreach (var sibling in property.ContainingType.GetMembers())
        {
            if (sibling is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
                return false;
        }

        return true;
    }
}
