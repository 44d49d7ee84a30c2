namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>States as people declare them: whole files.</summary>
internal static class StatePrograms
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["messages and a summary"] = """
            [GraphState("chat")]
            public sealed partial record ChatState
            {
                public IReadOnlyList<Message> Messages { get; init; } = [];
                public string? Summary { get; init; }
                [JsonIgnore] public bool IsEmpty => Messages.Count == 0;
            }
            """,
        ["a positional record"] = """
            [GraphState]
            public sealed partial record OrderState(string OrderId, decimal Total, DateTimeOffset? PaidAt = null);
            """,
        ["nested records and collections"] = """
            [GraphState]
            public partial record ReportState
            {
                public required string Title { get; init; }
                public ImmutableArray<Section> Sections { get; init; } = [];
                public Dictionary<string, double>? Scores { get; init; }
                public Author? Author { get; init; }
            }

            public record Section(string Heading, IReadOnlyList<string> Paragraphs);

            public class Author
            {
                public string? Name { get; set; }
                public Uri? Homepage { get; set; }
            }
            """,
        ["a class with setters and other names"] = """
            [GraphState("legacy", NamingPolicy = JsonKnownNamingPolicy.CamelCase)]
            public partial class LegacyState
            {
                [JsonPropertyName("user-id")] public string UserId { get; set; } = "";
                public JsonElement Extra { get; set; }
                public List<string> Tags { get; } = [];
            }
            """,
        ["a struct"] = """
            [GraphState]
            public readonly partial record struct CounterState(long Count, bool IsDone);
            """,
        ["a generic state"] = """
            [GraphState]
            public partial record Wrapper<TInner>
                where TInner : IGraphState<TInner>
            {
                public TInner? Inner { get; init; }
            }
            """,
        ["a state inside a component"] = """
            public static partial class Feature
            {
                [GraphState]
                internal sealed partial record State
                {
                    public Priority? Priority { get; init; }
                    public State? Previous { get; init; }
                }
            }

            public enum Priority { Low, High }
            """,
        ["a base with shared members"] = """
            public abstract record BaseState
            {
                public IReadOnlyList<Message>? Messages { get; init; }
            }

            [GraphState]
            public sealed partial record DerivedState : BaseState
            {
                public string? Topic { get; init; }
            }
            """,
        ["a state in two parts"] = """
            [GraphState]
            public partial record SplitState
            {
                public string? First { get; init; }
            }

            public partial record SplitState
            {
                public string? Second { get; init; }
                public bool HasBoth => First is not null && Second is not null;
            }
            """,
    };

    public static string Around(string declarations) =>
        """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using TypedLangGraph;


        """ + declarations;
}
