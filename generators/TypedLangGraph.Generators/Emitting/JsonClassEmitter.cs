using System.Linq;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The private class that holds the readers and writers of the state and of the types in its members.</summary>
internal static class JsonClassEmitter
{
    public static void Emit(SourceWriter writer, StateSpec state)
    {
        writer.Line(Names.Generated);
        writer.Open("private static class " + state.JsonClassName);
        var isFirst = true;
        foreach (var type in state.Objects)
        {
            Separate(writer, ref isFirst);
            var isRoot = ReferenceEquals(type, state.Root);
            var isCase = state.Unions.Any(union => union.Cases.Any(one => one.Method == type.Method));
            if (isRoot)
                StateReaderEmitter.Emit(writer, state);
            else
                ObjectReaderEmitter.Emit(writer, type);

            writer.Line();
            KeyIndexEmitter.Emit(writer, type);
            writer.Line();
            if (isRoot && !isCase)
                StateWriterEmitter.Emit(writer, state);
            else
                ObjectWriterEmitter.Emit(writer, type, isCase);
        }

        foreach (var union in state.Unions)
        {
            Separate(writer, ref isFirst);
            UnionEmitter.EmitReader(writer, union);
            writer.Line();
            UnionEmitter.EmitWriter(writer, union);
        }

        foreach (var collection in state.Collections)
        {
            Separate(writer, ref isFirst);
            CollectionEmitter.EmitReader(writer, collection);
            writer.Line();
            CollectionEmitter.EmitWriter(writer, collection);
        }

        foreach (var type in state.Enums)
        {
            Separate(writer, ref isFirst);
            EnumEmitter.EmitReader(writer, type);
            writer.Line();
            EnumEmitter.EmitWriter(writer, type);
        }

        writer.Close();
    }

    private static void Separate(SourceWriter writer, ref bool isFirst)
    {
        if (!isFirst)
            writer.Line();

        isFirst = false;
    }
}
