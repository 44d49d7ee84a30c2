using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG402</summary>
public sealed class MissingStateKeyTests
{
    private const string Contract = """{ "rating": { "type": "number" }, "punchline": { "description": "The end.", "type": "string" } }""";

    [Theory]
    [InlineData("public partial record {0} {{ public double? Rating {{ get; init; }} }}", "public partial record Joke {{ public double? Rating {{ get; init; }}\n\n    {1}\n}}")]
    [InlineData("public partial record {0}(double? Rating);", "public partial record Joke(double? Rating)\n{{\n    {1}\n}}")]
    [InlineData("public partial record {0}(double? Rating) {{ }}", "public partial record Joke(double? Rating) {{\n    {1}\n}}")]
    [InlineData("public sealed partial class {0}\n{{\n\tpublic double? Rating {{ get; init; }} // stars\n}}", "public sealed partial class Joke\n{{\n\tpublic double? Rating {{ get; init; }}\n\n\t{2} // stars\n}}")]
    [InlineData("public partial struct {0}\n{{\n    public double? Rating {{ get; init; }}\n\n    public void Clear() {{ }}\n}}", "public partial struct Joke\n{{\n    public double? Rating {{ get; init; }}\n\n    public void Clear() {{ }}\n\n    {1}\n}}")]
    [InlineData("public static partial class Outer\n{{\n    [GraphState(\"joke\")]\n    public partial record {0}\n    {{\n        public double? Rating {{ get; init; }}\n    }}\n}}", "public static partial class Outer\n{{\n    [GraphState(\"joke\")]\n    public partial record Joke\n    {{\n        public double? Rating {{ get; init; }}\n\n        /// <summary>The end.</summary>\n        public string? Punchline {{ get; init; }}\n    }}\n}}")]
    public Task The_member_is_added_in_the_layout_of_the_type(string declaration, string result)
    {
        const string Added = "/// <summary>The end.</summary>\n{0}public string? Punchline {{ get; init; }}";
        return Fixes(Source(declaration, "{|TLG402:Joke|}"), Contract)
            .ExpectFixed(Source(result, "", string.Format(null, Added, "    "), string.Format(null, Added, "\t")))
            .RunAsync();
    }

    [Theory]
    [InlineData("""{ "description": "When.", "format": "date-time", "type": "string" }""", "System", "DateTimeOffset? Extra { get; init; }")]
    [InlineData("""{ "description": "When.", "items": { "type": "integer" }, "type": "array" }""", "System.Collections.Generic", "IReadOnlyList<long> Extra { get; init; } = [];")]
    [InlineData("""{ "description": "When.", "additionalProperties": { "type": "boolean" }, "type": "object" }""", "System.Collections.Generic", "IReadOnlyDictionary<string, bool> Extra { get; init; } = new Dictionary<string, bool>();")]
    public Task Types_bring_their_directives(string schema, string directive, string member) =>
        Fixes(
            "using TypedLangGraph;\n\n[GraphState(\"joke\")]\npublic partial record {|TLG402:Joke|}\n{\n    public double? Rating { get; init; }\n}\n",
            $$"""{ "rating": { "type": "number" }, "extra": {{schema}} }""")
            .ExpectFixed($"using {directive};\nusing TypedLangGraph;\n\n[GraphState(\"joke\")]\npublic partial record Joke\n{{\n    public double? Rating {{ get; init; }}\n\n    /// <summary>When.</summary>\n    public {member}\n}}\n")
            .RunAsync();

    [Fact]
    public Task Records_and_enums_behind_the_type_are_added_once() =>
        Fixes("""
            using System.Runtime.Serialization;
            using TypedLangGraph;

            namespace Jokes;

            [GraphState("joke")]
            public partial record {|TLG402:{|TLG402:Joke|}|}
            {
                public double? Rating { get; init; }
            }
            """, """
            {
              "rating": { "type": "number" },
              "author": { "properties": { "mood": { "enum": ["dry", "very silly"], "type": "string" } }, "type": "object" },
              "editor": { "properties": { "mood": { "enum": ["dry", "very silly"], "type": "string" } }, "type": "object" }
            }
            """)
            .ExpectAllFixed("""
            using System.Runtime.Serialization;
            using TypedLangGraph;

            namespace Jokes;

            [GraphState("joke")]
            public partial record Joke
            {
                public double? Rating { get; init; }

                /// <summary>The key `author`.</summary>
                public JokeAuthor? Author { get; init; }

                /// <summary>The key `editor`.</summary>
                public JokeAuthor? Editor { get; init; }
            }

            /// <summary>The `Author` of the graph's state.</summary>
            public sealed record JokeAuthor
            {
                /// <summary>The key `mood`.</summary>
                public JokeMood? Mood { get; init; }
            }

            /// <summary>The texts of `Mood`.</summary>
            public enum JokeMood
            {
                /// <summary>The text "dry".</summary>
                Dry,

                /// <summary>The text "very silly".</summary>
                [EnumMember(Value = "very silly")]
                VerySilly,
            }
            """)
            .RunAsync();

    [Fact]
    public Task A_name_that_is_taken_is_numbered()
    {
        const string Members = "public double? Rating {{ get; init; }}\n    public string Punchline() => \"\";";
        return Fixes(Source("public partial record {0}\n{{\n    " + Members + "\n}}", "{|TLG402:Joke|}"), Contract)
            .ExpectFixed(Source("public partial record Joke\n{{\n    " + Members + "\n\n    /// <summary>The end.</summary>\n    [JsonPropertyName(\"punchline\")]\n    public string? Punchline2 {{ get; init; }}\n}}"))
            .RunAsync();
    }

    [Fact]
    public Task Another_naming_policy_gets_the_key_by_the_attribute() =>
        Fixes("using System.Text.Json.Serialization;\nusing TypedLangGraph;\n[GraphState(\"joke\", NamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper)]\npublic partial record {|TLG402:Joke|}\n{\n    [JsonPropertyName(\"rating\")] public double? Rating { get; init; }\n}", Contract)
            .ExpectFixed("using System.Text.Json.Serialization;\nusing TypedLangGraph;\n[GraphState(\"joke\", NamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper)]\npublic partial record Joke\n{\n    [JsonPropertyName(\"rating\")] public double? Rating { get; init; }\n\n    /// <summary>The end.</summary>\n    [JsonPropertyName(\"punchline\")]\n    public string? Punchline { get; init; }\n}")
            .RunAsync();

    [Theory]
    [InlineData("[GraphState(\"joke\")] public partial record Joke;")]
    [InlineData("[GraphState(\"joke\")] public partial record Joke { public string Shown => \"\"; }")]
    public Task A_state_without_members_is_one_that_the_generator_fills_in(string state) =>
        AnalyzerTest.Of<StateContractAnalyzer>().WithSource("using TypedLangGraph;\n" + state).WithContract().RunAsync();

    [Theory]
    [InlineData("true", "Joke")]
    [InlineData("false", "{|TLG402:Joke|}")]
    public Task A_state_can_ask_for_being_filled_in(string isFilled, string name) =>
        AnalyzerTest.Of<StateContractAnalyzer>().WithoutLibrary().WithSource($$"""
            [TypedLangGraph.GraphState("joke", FillFromContract = {{isFilled}})] public partial record {{name}} { public double? Rating { get; init; } }

            namespace TypedLangGraph
            {
                public sealed class GraphStateAttribute(string graphId) : System.Attribute
                {
                    public string GraphId => graphId;

                    public bool FillFromContract { get; set; }
                }
            }
            """).WithContract().RunAsync();

    [Fact]
    public Task A_key_that_the_server_uses_for_itself_is_no_member() =>
        AnalyzerTest.Of<StateContractAnalyzer>().WithSource(Source("public partial record {0}(double? Rating);", "Joke"))
            .WithContract(TestContract.With("""{ "rating": { "type": "number" }, "__interrupt__": { "type": "string" } }""").Content).RunAsync();

    private static AnalyzerTest Fixes(string marked, string properties) =>
        AnalyzerTest.Of<StateContractAnalyzer>().WithFix<AddStateMemberCodeFix>().WithGenerator().WithSource(marked).WithContract(TestContract.With(properties).Content);

    private static string Source(string declaration, params object[] parts)
    {
        var code = string.Format(null, declaration, parts);
        return "using System.Text.Json.Serialization;\nusing TypedLangGraph;\n\n" + (code.Contains("[GraphState", StringComparison.Ordinal) ? "" : "[GraphState(\"joke\")]\n") + code;
    }
}
