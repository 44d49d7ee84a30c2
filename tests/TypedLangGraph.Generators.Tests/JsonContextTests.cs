using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Types that no emitted code can read, and that a <c>JsonSerializerContext</c> of the consumer's can.</summary>
public sealed class JsonContextTests
{
    private const string Source = """
        using System; using System.Collections.Generic; using System.Text.Json; using System.Text.Json.Serialization; using TypedLangGraph;
        namespace Demo;
        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IncludeFields = true)]
        [JsonSerializable(typeof(Version))]
        [JsonSerializable(typeof(Dictionary<int, string>))]
        [JsonSerializable(typeof((int Left, string Right)))]
        [JsonSerializable(typeof(Queue<Version>))]
        [JsonSerializable(typeof(Bag))]
        internal sealed partial class Context : JsonSerializerContext;
        public sealed class Bag : List<int>;
        public record Release(Version Number, Bag? Parts = null);
        [GraphState(JsonContext = typeof(Context))]
        public partial record S(Version One, Version? Maybe, List<Version?> Many, Dictionary<int, string>? ByNumber, (int Left, string Right)? Pair, Release? Release)
        {
            public Queue<Version> Queue { get; init; } = [];
        }
        """;

    private const string Json = """{"one":"1.2","maybe":null,"many":["3.4.5",null],"by_number":{"7":"x"},"pair":{"item1":1,"item2":"r"},"release":{"number":"2.0","parts":[1,2]},"queue":["9.9"]}""";

    [Fact]
    public void The_context_reads_and_writes_what_it_declares()
    {
        var access = Consumer.Of(Source).State("Demo.S");

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
        Assert.Equal(Json, access.WriteUpdate((object)access.ReadUpdate(Json)));
        Assert.Null((object?)access.Read("""{"one":"1.2","many":[]}""").Pair);
    }

    [Theory]
    [InlineData("""{"one":"x","many":[]}""", "Context cannot read it as Version: ")]
    [InlineData("""{"one":"1.2","many":[{"a":[1]}]}""", "Context cannot read it as Version: ")]
    [InlineData("""{"one":null,"many":[]}""", "The JSON has null, but S.One is not nullable. Declare it nullable.")]
    public void What_does_not_fit_is_told_as_everywhere(string json, string message)
    {
        var access = Consumer.Of(Source).State("Demo.S");

        Assert.StartsWith(message, Assert.Throws<GraphStateFormatException>(() => access.Read(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_emitted_code_reads_is_not_given_to_the_context()
    {
        var source = Consumer.Of("""
            using System.Text.Json.Serialization; using TypedLangGraph;
            [JsonSerializable(typeof(Item))] internal sealed partial class Context : JsonSerializerContext;
            public record Item(string FirstName);
            [GraphState(JsonContext = typeof(Context))] public partial record S(Item A);
            """).Source;

        Assert.Contains("\"first_name\"u8", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Context", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[GraphState]", "A", "Version: no reader is known for this framework type; [JsonSerializable(typeof(Version))] on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read")]
    [InlineData("[GraphState(JsonContext = typeof(Context))]", "A", "Version: no reader is known for this framework type; [JsonSerializable(typeof(Version))] on Context would have it read")]
    [InlineData("[GraphState(JsonContext = typeof(string))]", "", "string: it is no JsonSerializerContext")]
    [InlineData("[GraphState(JsonContext = typeof(Hidden))]", "", "Hidden: a file-local type cannot be named in the emitted file")]
    public void What_is_missing_is_named(string attribute, string member, string detail)
    {
        var compilation = TestCompilation.Create(LanguageVersion.CSharp14, ("S.cs", $$"""
            using System.Text.Json.Serialization; using TypedLangGraph;
            [JsonSerializable(typeof(string))] internal sealed partial class Context : JsonSerializerContext;
            file sealed partial class Hidden : JsonSerializerContext;
            {{attribute}} public partial record S(System.Version A);
            """));
        var result = Parsing.StateParser.Parse(compilation.GetTypeByMetadataName("S")!, compilation, TestContext.Current.CancellationToken);

        Assert.Null(result.Spec);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((member, detail), (problem.Member, problem.Detail));
    }

    [Fact]
    public void A_converter_that_refuses_the_JSON_is_told_as_everywhere()
    {
        var access = Consumer.Of("""
            using System; using System.Text.Json; using System.Text.Json.Serialization; using TypedLangGraph;
            public sealed class Strict : JsonConverter<string>
            {
                public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new JsonException("Never.");
                public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
            }
            [GraphState] public partial record S { [JsonConverter(typeof(Strict))] public string? A { get; init; } }
            """).State("S");

        Assert.Equal("Strict cannot read it as String: Never.", Assert.Throws<GraphStateFormatException>(() => access.Read("""{"a":"x"}""")).Message);
    }
}
