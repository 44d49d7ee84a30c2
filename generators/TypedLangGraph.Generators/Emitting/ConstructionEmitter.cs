using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>Makes the object out of what was read, each member the way its binding says.</summary>
internal static class ConstructionEmitter
{
    public static void Emit(SourceWriter writer, ObjectSpec type, IMemberValues values)
    {
        EmitRequired(writer, type, values);
        var defaulted = Indexes(type, MemberBinding.InitializerOrDefault);
        if (defaulted.Count > 0)
            EmitDefaults(writer, type, values, defaulted);

        var setters = Indexes(type, MemberBinding.Setter);
        var fills = Indexes(type, MemberBinding.Fill);
        var initializers = Initializers(type, defaulted, values);
        var hasMore = setters.Count + fills.Count > 0;
        EmitNew(writer, hasMore ? "var result = " : "return ", type, values, initializers);
        foreach (var index in setters)
        {
            writer.Line("if (" + values.IsPresent(index) + ")");
            writer.Nested("result." + type[index].Name + " = " + values.Value(index) + ";");
        }

        foreach (var index in fills)
        {
            writer.Line("if (" + values.IsPresent(index) + ")");
            writer.Nested(Names.Helpers + ".Fill(result." + type[index].Name + ", " + values.Value(index) + ", " + Names.Literal(type.DisplayName + "." + type[index].DisplayName) + ");");
        }

        if (hasMore)
            writer.Line("return result;");
    }

    private static void EmitRequired(SourceWriter writer, ObjectSpec type, IMemberValues values)
    {
        for (var i = 0; i < type.Members.Count; i++)
        {
            var member = type.Members[i];
            if (!member.IsRequired)
                continue;

            writer.Line("if (" + values.IsAbsent(i) + ")");
            writer.Nested("throw " + Names.Helpers + ".MissingKey(" + Names.Literal(type.DisplayName) + ", " + Names.Literal(member.DisplayName) + ", " + Names.Literal(member.Key) + ");");
        }
    }

    /// <summary>Only an object that was built without a member knows the value that the type gives it.</summary>
    private static void EmitDefaults(SourceWriter writer, ObjectSpec type, IMemberValues values, List<int> defaulted)
    {
        writer.Line(type.TypeName + " defaults = default!;");
        writer.Open("if (" + string.Join(" || ", defaulted.Select(values.IsAbsent)) + ")");
        EmitNew(writer, "defaults = ", type, values, Initializers(type, new(), values));
        writer.Close();
    }

    private static List<string> Initializers(ObjectSpec type, List<int> defaulted, IMemberValues values)
    {
        var initializers = new List<string>();
        for (var i = 0; i < type.Count; i++)
        {
            var member = type[i];
            if (member.Binding == MemberBinding.Initializer || member.SetInInitializer)
                initializers.Add(member.Name + " = " + values.Value(i) + ",");
            else if (defaulted.Contains(i))
                initializers.Add(member.Name + " = " + values.IsPresent(i) + " ? " + values.Value(i) + " : defaults." + member.Name + ",");
        }

        return initializers;
    }

    private static void EmitNew(SourceWriter writer, string before, ObjectSpec type, IMemberValues values, List<string> initializers)
    {
        var arguments = type.Arguments.Select(argument => argument.Parameter + ": " + values.Value(argument.Member));
        var creation = before + "new " + type.TypeName + "(" + string.Join(", ", arguments) + ")";
        if (initializers.Count == 0)
        {
            writer.Line(creation + ";");
            return;
        }

        writer.Open(creation);
        foreach (var initializer in initializers)
            writer.Line(initializer);

        writer.Close(";");
    }

    private static List<int> Indexes(ObjectSpec type, MemberBinding binding)
    {
        var indexes = new List<int>();
        for (var i = 0; i < type.Count; i++)
        {
            if (type[i].Binding == binding)
                indexes.Add(i);
        }

        return indexes;
    }
}
