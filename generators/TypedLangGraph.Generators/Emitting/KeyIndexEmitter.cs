using System.Collections.Generic;
using System.Globalization;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The method that finds the member of a JSON key: by length first, so that most keys are compared once.</summary>
internal static class KeyIndexEmitter
{
    public static void Emit(SourceWriter writer, ObjectSpec type)
    {
        writer.Open("public static int IndexOf" + type.Method + "(" + Names.Bytes + " key)");
        if (type.Members.Count > 0)
        {
            writer.Open("switch (key.Length)");
            foreach (var group in ByLength(type))
            {
                writer.Line("case " + Number(group.Key) + ":");
                foreach (var index in group.Value)
                {
                    writer.Nested("if (" + Names.TextEquals + "(key, " + Names.Utf8Literal(type.Members[index].Key) + "))");
                    writer.Nested("    return " + Number(index) + ";");
                }

                writer.Nested("break;");
            }

            writer.Close();
        }

        writer.Line("return -1;");
        writer.Close();
    }

    private static SortedDictionary<int, List<int>> ByLength(ObjectSpec type)
    {
        var groups = new SortedDictionary<int, List<int>>();
        for (var i = 0; i < type.Members.Count; i++)
        {
            var length = Names.Utf8Length(type.Members[i].Key);
            if (!groups.TryGetValue(length, out var group))
                groups.Add(length, group = new());

            group.Add(i);
        }

        return groups;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
