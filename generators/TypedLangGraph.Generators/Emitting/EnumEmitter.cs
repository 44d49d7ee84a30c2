using System.Globalization;
using System.Linq;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The methods that read and write an enum.</summary>
internal static class EnumEmitter
{
    /// <summary>The reader gives null for a value that the enum does not have; the caller knows whether that is an error.</summary>
    public static void EmitReader(SourceWriter writer, EnumSpec type)
    {
        writer.Open("public static " + type.TypeName + "? Read" + type.Method + "(ref " + Names.Reader + " reader)");
        writer.Open("if (" + Names.Helpers + ".IsNumber(ref reader))");
        writer.Line("var number = " + Names.Helpers + (type.IsUnsigned ? ".ReadUInt64" : ".ReadInt64") + "(ref reader);");
        writer.Line("return " + IsDefined(type) + " ? (" + type.TypeName + ")number : null;");
        writer.Close();
        writer.Line(Names.Bytes + " text = " + Names.Helpers + ".ReadEnumText(ref reader);");
        if (type.FlagsMask is not null)
            EmitFlags(writer, type);
        else
            EmitNames(writer, type);

        writer.Close();
    }

    private static void EmitNames(SourceWriter writer, EnumSpec type)
    {
        foreach (var member in type.Members)
        {
            writer.Line("if (" + Names.TextEquals + "(text, " + Names.Utf8Literal(member.WireName) + "))");
            writer.Nested("return " + type.TypeName + "." + member.Name + ";");
        }

        writer.Line("return null;");
    }

    /// <summary>One name, or several with commas between them.</summary>
    private static void EmitFlags(SourceWriter writer, EnumSpec type)
    {
        writer.Line(type.TypeName + "? flags = null;");
        writer.Open("while (" + Names.Helpers + ".TakeName(ref text, out " + Names.Bytes + " name))");
        for (var i = 0; i < type.Members.Count; i++)
        {
            writer.Line((i == 0 ? "if (" : "else if (") + Names.TextEquals + "(name, " + Names.Utf8Literal(type.Members[i].WireName) + "))");
            writer.Nested("flags = flags.GetValueOrDefault() | " + type.TypeName + "." + type.Members[i].Name + ";");
        }

        if (type.Members.Count > 0)
            writer.Line("else");

        writer.Nested("return null;");
        writer.Close();
        writer.Line("return flags;");
    }

    public static void EmitWriter(SourceWriter writer, EnumSpec type)
    {
        writer.Open("public static void Write" + type.Method + "(" + Names.Writer + " writer, " + type.TypeName + " value)");
        writer.Open("switch (value)");
        foreach (var member in type.Members)
        {
            if (member.IsAlias)
                continue;

            writer.Line("case " + type.TypeName + "." + member.Name + ":");
            writer.Nested("writer.WriteStringValue(" + Names.Utf8Literal(member.WireName) + ");");
            writer.Nested("break;");
        }

        writer.Line("default:");
        if (type.FlagsMask is not null)
        {
            writer.Indent();
            EmitCombination(writer, type);
            writer.Line("break;");
            writer.Outdent();
        }
        else
        {
            writer.Nested("throw " + Names.Helpers + ".UndefinedEnumValue(" + Names.Literal(type.DisplayName) + ", value.ToString());");
        }

        writer.Close();
        writer.Close();
    }

    /// <summary>The names of all its bits; a number when one of them has none.</summary>
    private static void EmitCombination(SourceWriter writer, EnumSpec type)
    {
        writer.Line("var rest = unchecked((ulong)value);");
        writer.Line("string? names = null;");
        foreach (var member in type.Members.Where(static member => !member.IsAlias && member.Bits != 0).OrderByDescending(static member => member.Bits))
            writer.Line(Names.Helpers + ".TakeFlag(ref rest, 0x" + member.Bits.ToString("x", CultureInfo.InvariantCulture) + "UL, " + Names.Literal(member.WireName) + ", ref names);");

        writer.Line("if (rest == 0)");
        writer.Nested("writer.WriteStringValue(names);");
        writer.Line("else");
        writer.Nested("writer.WriteNumberValue((" + (type.IsUnsigned ? "ulong" : "long") + ")value);");
    }

    private static string IsDefined(EnumSpec type)
    {
        if (type.FlagsMask is { } mask)
            return "(number & ~(" + mask + ")) == 0";

        var values = type.Members.Where(static member => !member.IsAlias).Select(static member => member.Value).ToArray();
        return values.Length == 0 ? "false" : "number is " + string.Join(" or ", values);
    }
}
