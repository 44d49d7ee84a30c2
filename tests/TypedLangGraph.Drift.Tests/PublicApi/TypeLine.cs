using System.Reflection;

namespace TypedLangGraph.Drift.Tests.PublicApi;

/// <summary>Writes the line of a type: its kind, what it derives from, and the constraints of its parameters.</summary>
internal static class TypeLine
{
    public static string Of(Type type) =>
        $"{TypeNames.Full(type)} :: {Modifiers(type)}{Kind(type)}{Bases(type)}{Constraints(type.GetGenericArguments())}";

    /// <summary>The constraints of the parameters of a type or a method, each after a space.</summary>
    public static string Constraints(IEnumerable<Type> parameters) =>
        string.Concat(
            from parameter in parameters
            where parameter.IsGenericParameter
            let list = string.Join(", ", ConstraintsOf(parameter))
            where list.Length > 0
            select $" where {parameter.Name} : {list}");

    private static string Modifiers(Type type) =>
        (type.IsNestedFamily ? "protected " : string.Empty)
        + (type switch
        {
            { IsInterface: true } or { IsValueType: true } => string.Empty,
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => string.Empty,
        });

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => $"enum : {TypeNames.Of(type.GetEnumUnderlyingType())}",
        { IsByRefLike: true } => "ref struct",
        { IsValueType: true } => "struct",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        _ when type.GetMethod("<Clone>$") is not null => "record",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
            return string.Empty;
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var parent = type.BaseType is { } known && known != typeof(object) && known != typeof(ValueType) ? (string[])[TypeNames.Of(known)] : [];
        var faces = type.GetInterfaces().Where(face => face.IsVisible).Except(inherited).Select(TypeNames.Of).Order(StringComparer.Ordinal);
        var list = string.Join(", ", parent.Concat(faces));
        return list.Length > 0 ? $" : {list}" : string.Empty;
    }

    private static IEnumerable<string> ConstraintsOf(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            yield return "class";
        if (isStruct)
            yield return "struct";
        foreach (var constraint in parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)))
            yield return TypeNames.Of(constraint);
        if (!isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            yield return "new()";
    }
}
