using System.Globalization;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The branches that whole states and updates share: one for each member, one for unknown keys.</summary>
internal static class MemberReadEmitter
{
    public static void OpenCase(SourceWriter writer, ObjectSpec type, int index)
    {
        var member = type.Members[index];
        writer.Line("case " + index.ToString(CultureInfo.InvariantCulture) + ":");
        writer.Indent();
        if (member.Value.Null == NullHandling.Reject)
            writer.Line(Names.Helpers + ".RejectNull(ref reader, " + Names.Literal(type.DisplayName + "." + member.DisplayName) + ");");
    }

    public static void CloseCase(SourceWriter writer)
    {
        writer.Line("break;");
        writer.Outdent();
    }

    public static void SkipOthers(SourceWriter writer)
    {
        writer.Line("default:");
        writer.Nested(Names.Helpers + ".Skip(ref reader);");
        writer.Nested("break;");
    }
}
