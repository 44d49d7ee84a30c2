using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>Expressions that read a value and statements that write one.</summary>
internal static class ValueEmitter
{
    /// <param name="value">What to read.</param>
    /// <param name="scope">What stands before the name of an emitted method: the class with a dot, or nothing within it.</param>
    public static string Read(ValueSpec value, string scope = "") => OrNull(value, ReadPresent(value, scope));

    /// <summary>Puts in front what reads a JSON null, where the type can hold it.</summary>
    public static string OrNull(ValueSpec value, string read)
    {
        if (value.Null is not (NullHandling.Reference or NullHandling.NullableValue))
            return read;

        // A type parameter need not have null.
        var absent = value.Kind == ValueKind.State && !value.IsValueType ? "default(" + value.Type + ")" : "null";
        return Names.Helpers + ".IsNull(ref reader) ? " + absent + " : " + read;
    }

    /// <summary>Reads a value that is not null.</summary>
    public static string ReadPresent(ValueSpec value, string scope = "")
    {
        var read = value.Kind switch
        {
            ValueKind.Scalar => Names.Helpers + ".Read" + value.Reader + "(ref reader)",
            ValueKind.State => Names.Helpers + ".ReadState<" + value.CoreType + ">(ref reader)",
            ValueKind.StateValue => Names.Helpers + ".ReadValue<" + value.CoreType + ">(ref reader)",
            ValueKind.Converter => Names.Helpers + ".ReadWith<" + value.Reader + ", " + value.CoreType + ">(ref reader)",
            ValueKind.Context => Names.Helpers + ".ReadFrom<" + value.CoreType + ">(ref reader, " + value.Reader + ".Default)",
            _ => scope + "Read" + value.Reader + "(ref reader)",
        };

        return value.Kind == ValueKind.Enum && value.Null is not (NullHandling.Reference or NullHandling.NullableValue)
            ? read + " ?? throw " + Names.Helpers + ".UnknownEnumValue(ref reader, " + Names.Literal(value.DisplayName) + ")"
            : read;
    }

    public static void Write(SourceWriter writer, ValueSpec value, string expression, string scope = "")
    {
        if (value.Null != NullHandling.NullableValue)
        {
            writer.Line(WriteCore(value, expression, scope));
            return;
        }

        writer.Line("if (" + expression + ".HasValue)");
        writer.Nested(WriteCore(value, expression + ".GetValueOrDefault()", scope));
        writer.Line("else");
        writer.Nested("writer.WriteNullValue();");
    }

    /// <summary>The method that writes a key and an optional value together, or null when the type has none.</summary>
    public static string? MemberWriter(ValueSpec value)
    {
        if (value.Kind != ValueKind.Scalar || value.Reader is not ("String" or "Boolean" or "Int32" or "Int64" or "Double"))
            return null;
        return Names.Helpers + (value.Null == NullHandling.NullableValue ? ".WriteNullable" : ".Write") + value.Reader;
    }

    private static string WriteCore(ValueSpec value, string expression, string scope) => value.Kind switch
    {
        ValueKind.Scalar => Names.Helpers + ".Write" + WidestOf(value.Reader) + "(writer, " + expression + ");",
        ValueKind.State => Names.Helpers + ".WriteState<" + value.CoreType + ">(writer, " + expression + ");",
        ValueKind.StateValue => Names.Helpers + ".WriteValue<" + value.CoreType + ">(writer, " + expression + ");",
        ValueKind.Converter => Names.Helpers + ".WriteWith<" + value.Reader + ", " + value.CoreType + ">(writer, " + expression + ");",
        ValueKind.Context => Names.Helpers + ".WriteFrom<" + value.CoreType + ">(writer, " + expression + ", " + value.Reader + ".Default);",
        _ => scope + "Write" + value.Reader + "(writer, " + expression + ");",
    };

    /// <summary>What can be written as another type without a difference in the JSON has no helper of its own.</summary>
    private static string WidestOf(string scalar) => scalar switch
    {
        "SByte" or "Int16" or "Int32" => "Int64",
        "Byte" or "UInt16" or "UInt32" => "UInt64",
        "JsonObject" or "JsonArray" or "JsonValue" => "JsonNode",
        _ => scalar,
    };
}
