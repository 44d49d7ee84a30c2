using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The methods that read and write a collection.</summary>
internal static class CollectionEmitter
{
    public static void EmitReader(SourceWriter writer, CollectionSpec collection)
    {
        writer.Open("public static " + collection.TypeName + " Read" + collection.Method + "(ref " + Names.Reader + " reader)");
        writer.Line(Names.Helpers + (collection.IsDictionary ? ".ReadStartObject(ref reader, \"a dictionary\");" : ".ReadStartArray(ref reader);"));
        writer.Line("var items = " + collection.Builder + ";");
        writer.Open("while (" + Names.Helpers + (collection.IsDictionary ? ".ReadName(ref reader, out string name))" : ".ReadElement(ref reader))"));
        if (collection.Element.Null == NullHandling.Reject)
            writer.Line(RejectNull(collection.Element));

        var read = ValueEmitter.Read(collection.Element);
        writer.Line(collection.IsDictionary ? "items[name] = " + read + ";" : "items.Add(" + read + ");");
        writer.Close();
        writer.Line("return items" + collection.Finish + ";");
        writer.Close();
    }

    public static string RejectNull(ValueSpec element) =>
        Names.Helpers + ".RejectNullElement(ref reader, " + Names.Literal(element.DisplayName) + ");";

    public static void EmitWriter(SourceWriter writer, CollectionSpec collection)
    {
        var isStruct = collection.Walk == CollectionWalk.ImmutableArray;
        writer.Open("public static void Write" + collection.Method + "(" + Names.Writer + " writer, " + collection.TypeName + (isStruct ? " value)" : "? value)"));
        if (!isStruct)
            ObjectWriterEmitter.EmitNullCheck(writer);

        writer.Line(collection.IsDictionary ? "writer.WriteStartObject();" : "writer.WriteStartArray();");
        EmitWalk(writer, collection);
        writer.Line(collection.IsDictionary ? "writer.WriteEndObject();" : "writer.WriteEndArray();");
        writer.Close();
    }

    private static void EmitWalk(SourceWriter writer, CollectionSpec collection)
    {
        switch (collection.Walk)
        {
            case CollectionWalk.Count:
                writer.Open("for (var i = 0; i < value.Count; i++)");
                break;
            case CollectionWalk.ImmutableArray:
                // An uninitialized one throws on everything else; it has no elements to write.
                writer.Line("if (!value.IsDefault)");
                writer.Open("foreach (var item in value)");
                break;
            default:
                writer.Open("foreach (var item in value)");
                break;
        }

        if (collection.IsDictionary)
            writer.Line("writer.WritePropertyName(item.Key);");

        ValueEmitter.Write(writer, collection.Element, collection.IsDictionary ? "item.Value" : collection.Walk == CollectionWalk.Count ? "value[i]" : "item");
        writer.Close();
    }
}
