using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>The constraints of a type parameter, as code.</summary>
internal static class ConstraintsParser
{
    /// <returns><c>where TItem : …</c>, or an empty string.</returns>
    public static string Clause(ITypeParameterSymbol parameter, TypeNames names)
    {
        var constraints = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
            constraints.Add("unmanaged");
        else if (parameter.HasValueTypeConstraint)
            constraints.Add("struct");
        else if (parameter.HasReferenceTypeConstraint)
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        else if (parameter.HasNotNullConstraint)
            constraints.Add("notnull");

        foreach (var type in parameter.ConstraintTypes)
            constraints.Add(names.Code(type));

        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint)
            constraints.Add("new()");

        return constraints.Count == 0 ? string.Empty : "where " + Identifiers.Escape(parameter.Name) + " : " + string.Join(", ", constraints);
    }
}
