namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Three states that every test can stream, written by hand where no generator is needed.</summary>
internal static class SharedStates
{
    public const string FileName = "States.cs";

    public static string Text { get; } =
        Declare("JokeState", "public string? Joke { get; init; }")
        + Declare("SubjectState", "public string? Joke { get; init; }")
        + """[TypedLangGraph.GraphState("joke")] """ + Declare("WriterState", "");

    /// <summary>The same states as users declare them, for tests with the generator.</summary>
    public const string GeneratedText =
        """
        using TypedLangGraph;

        [GraphState("agent")]
        public sealed partial record JokeState
        {
            public required string Topic { get; init; }
            public string? Joke { get; init; }
        }

        [GraphState]
        public sealed partial record SubjectState
        {
            public string? Subject { get; init; }
        }

        [GraphState("joke")]
        public sealed partial record WriterState;
        """;

    private static string Declare(string name, string members) =>
        $$"""
        public sealed partial record {{name}} : TypedLangGraph.IGraphState<{{name}}>
        {
            {{members}}
            public static {{name}} ReadState(ref System.Text.Json.Utf8JsonReader reader) => throw new System.NotSupportedException();
            public static void WriteState(System.Text.Json.Utf8JsonWriter writer, {{name}} state) => throw new System.NotSupportedException();
            public static TypedLangGraph.StateUpdate<{{name}}> CreateUpdate() => throw new System.NotSupportedException();
            public static TypedLangGraph.StateUpdate<{{name}}> ReadUpdate(ref System.Text.Json.Utf8JsonReader reader) => throw new System.NotSupportedException();
            public static string? GetMemberName(string key) => null;
        }

        """;
}
