using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG201</summary>
public sealed class EmptyAnswerTests
{
    [Theory]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("0L")]
    [InlineData("\"\"")]
    [InlineData("(JsonNode?)null")]
    [InlineData("new JsonObject()")]
    [InlineData("new JsonObject { }")]
    [InlineData("JsonValue.Create(false)")]
    [InlineData("answer: false")]
    [InlineData("string.Empty")]
    [InlineData("JsonPayload.Parse(\"{}\")")]
    public Task An_answer_that_some_server_takes_for_none(string answer)
    {
        var value = answer.Replace("answer: ", "", StringComparison.Ordinal);
        return Statements($"var resume = Resume.With({answer.Replace(value, $"{{|TLG201:{value}|}}", StringComparison.Ordinal)});").RunAsync();
    }

    [Theory]
    [InlineData("python", "{|TLG201:(JsonNode?)null|}")]
    [InlineData("python", "{|TLG201:new JsonObject()|}")]
    [InlineData("python", "false")]
    [InlineData("python", "0")]
    [InlineData("python", "string.Empty")]
    [InlineData("javascript", "{|TLG201:(JsonNode?)null|}")]
    [InlineData("javascript", "{|TLG201:false|}")]
    [InlineData("javascript", "new JsonObject()")]
    public Task A_declared_server_is_the_only_one_that_counts(string server, string answer) =>
        Statements($"var resume = Resume.With({answer});").WithConfiguration("typedlanggraph.server = " + server).RunAsync();

    [Fact]
    public Task The_message_quotes_the_value() =>
        Statements("var options = new ThreadRunOptions<JokeState> { Input = Resume.With({|TLG201:false|}) };")
            .ExpectMessage("'false' does not answer an interrupt on every server: answer by the interrupt's id with 'Resume.To', or with a value that is not empty")
            .RunAsync();

    [Theory]
    [InlineData("const bool Approved = false; var command = new GraphCommand<JokeState> { Resume = Resume.With({|TLG201:Approved|}) };")]
    [InlineData("Func<Resume> answer = () => Resume.With({|TLG201:false|});")]
    [InlineData("static Resume Answer() => Resume.With({|TLG201:0|});")]
    public Task Every_road_to_the_answer(string statement) => Statements(statement).RunAsync();

    [Theory]
    [InlineData("Resume.With(true)")]
    [InlineData("Resume.With(1)")]
    [InlineData("Resume.With(\"no\")")]
    [InlineData("Resume.With(flag)")]
    [InlineData("Resume.With(new JsonObject { [\"approved\"] = false })")]
    [InlineData("Resume.With(new JsonArray())")]
    [InlineData("Resume.To(\"id\", false)")]
    [InlineData("Resume.To(\"id\", (JsonNode?)null)")]
    [InlineData("Resume.To(\"id\", true).And(\"other\", false)")]
    [InlineData("Resume.With(JsonPayload.Parse(\"[]\"))")]
    public Task An_answer_that_arrives(string answer) => Statements($"var resume = {answer};").RunAsync();

    [Fact]
    public Task A_method_of_the_same_name_elsewhere_is_nobodys_business() => AnalyzerTest.OfRule<EmptyAnswerRule>().WithSource("""
        public static class Resume
        {
            public static object With(object? answer) => answer ?? With(false);
        }
        """).RunAsync();

    private static AnalyzerTest Statements(string marked) =>
        AnalyzerTest.OfRule<EmptyAnswerRule>().WithSource("using System.Text.Json.Nodes;\n" + ConsumerMethod.Around(marked));
}
