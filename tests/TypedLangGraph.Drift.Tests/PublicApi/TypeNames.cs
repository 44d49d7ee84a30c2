using System.Reflection;

namespace TypedLangGraph.Drift.Tests.PublicApi;

/// <summary>Writes types as C# does, with what may be null.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char",
        [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The type of a parameter, a property or a field.</summary>
    public static string Of(NullabilityInfo info)
    {
        if (info.Type.IsByRef)
            return Of(info.Type.GetElementType()!);
        if (Nullable.GetUnderlyingType(info.Type) is { } value)
            return (info.GenericTypeArguments is [var argument] ? Of(argument) : Of(value)) + "?";
        var mark = !info.Type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : string.Empty;
        if (info.ElementType is { } element)
            return $"{Of(element)}[]{mark}";
        return Name(info.Type, [.. info.GenericTypeArguments.Select(Of)]) + mark;
    }

    /// <summary>A type by itself.</summary>
    public static string Of(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Of(value) + "?"
        : type.IsArray ? Of(type.GetElementType()!) + "[]"
        : Name(type, [.. type.GetGenericArguments().Select(Of)]);

    /// <summary>A type with its namespace, as the first word of its lines.</summary>
    public static string Full(Type type) => $"{type.Namespace}.{Of(type)}";

    /// <summary>A nested type has the arguments of the types around it first.</summary>
    private static string Name(Type type, string[] arguments)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsGenericParameter)
            return type.Name;
        var outer = type.DeclaringType is { } declaring ? Name(declaring, arguments[..declaring.GetGenericArguments().Length]) + "." : string.Empty;
        var own = arguments[(type.DeclaringType?.GetGenericArguments().Length ?? 0)..];
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return outer + (tick < 0 ? type.Name : type.Name[..tick]) + (own.Length > 0 ? $"<{string.Join(", ", own)}>" : string.Empty);
    }
}
