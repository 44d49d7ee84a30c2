using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Enums: their texts, their numbers, and what happens to a value that the enum does not have.</summary>
public sealed class EnumTests
{
    private const string Source = """
        using TypedLangGraph; using System.Collections.Generic; using System.Runtime.Serialization; using System.Text.Json.Serialization;
        namespace Demo;
        public enum Status { Draft, InReview = 5, [JsonStringEnumMemberName("done!")] Approved, [EnumMember(Value = "nope")] Rejected, Final = Approved }
        [GraphState]
        public partial record S(Status A, Status? B, List<Status?>? C);
        """;

    [Theory]
    [InlineData("\"draft\"", "Draft", "\"draft\"")]
    [InlineData("\"in_review\"", "InReview", "\"in_review\"")]
    [InlineData("\"done!\"", "Approved", "\"done!\"")]
    [InlineData("\"final\"", "Approved", "\"done!\"")]
    [InlineData("\"nope\"", "Rejected", "\"nope\"")]
    [InlineData("\"dr\\u0061ft\"", "Draft", "\"draft\"")]
    [InlineData("5", "InReview", "\"in_review\"")]
    [InlineData("5.0", "InReview", "\"in_review\"")]
    public void Texts_and_numbers_are_read_and_texts_are_written(string json, string member, string written)
    {
        var access = Consumer.Of(Source).State("Demo.S");
        var state = access.Read($$"""{"a":{{json}},"b":{{json}}}""");

        Assert.Equal(member, Enum.GetName(((object)state.A).GetType(), (object)state.A) is "Final" ? "Approved" : (string)state.A.ToString());
        Assert.Equal($$"""{"a":{{written}},"b":{{written}},"c":null}""", access.Write((object)state));
    }

    [Theory]
    [InlineData("\"unheard_of\"")]
    [InlineData("\"Draft\"")]
    [InlineData("99")]
    public void An_unknown_value_is_an_error_for_a_member_that_cannot_be_null(string json)
    {
        var access = Consumer.Of(Source).State("Demo.S");
        var error = Assert.Throws<GraphStateFormatException>(() => access.Read($$"""{"a":{{json}}}"""));

        Assert.Equal(
            $"The enum Status has no member for {json}. Add the member, or declare the property as Status? so that unknown values are null.",
            error.Message);
        Assert.Throws<GraphStateFormatException>(() => access.ReadUpdate($$"""{"a":{{json}}}"""));
    }

    [Theory]
    [InlineData("\"unheard_of\"")]
    [InlineData("99")]
    public void An_unknown_value_is_null_where_null_is_allowed(string json)
    {
        var access = Consumer.Of(Source).State("Demo.S");

        Assert.Equal("""{"a":"draft","b":null,"c":["draft",null]}""", access.Write((object)access.Read($$"""{"a":0,"b":{{json}},"c":[0,{{json}}]}""")));
    }

    [Fact]
    public void A_text_where_no_enum_can_be_is_named()
    {
        var access = Consumer.Of(Source).State("Demo.S");

        Assert.Equal("Expected a string or a number, found a boolean.", Assert.Throws<GraphStateFormatException>(() => access.Read("""{"a":true}""")).Message);
    }

    [Fact]
    public void A_value_without_a_name_is_not_written()
    {
        var consumer = Consumer.Of("""
            using TypedLangGraph;
            public enum E { A }
            [GraphState] public partial record S { public E A { get; init; } = (E)9; }
            """);
        var access = consumer.State("S");

        Assert.Contains("no member for the value 9", Assert.Throws<GraphStateFormatException>(() => access.Write((object)access.Read("{}"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("byte", "255")]
    [InlineData("sbyte", "-128")]
    [InlineData("ulong", "18446744073709551615")]
    [InlineData("long", "-9223372036854775808")]
    [InlineData("int", "-2147483648")]
    public void Every_underlying_type(string type, string value)
    {
        var access = Consumer.Of($$"""
            using TypedLangGraph;
            public enum E : {{type}} { Zero, Extreme = {{value}} }
            [GraphState] public partial record S(E A);
            """).State("S");

        Assert.Equal("""{"a":"extreme"}""", access.Write((object)access.Read($$"""{"a":{{value}}}""")));
    }

    private const string Flags = """
        using TypedLangGraph; using System.Text.Json.Serialization;
        [System.Flags] public enum E { None = 0, A = 1, B = 2, Both = 3, [JsonStringEnumMemberName("the c")] C = 8 }
        [System.Flags] public enum Signed : sbyte { One = 1, Top = -128 }
        [System.Flags] public enum Zero;
        [GraphState] public partial record S(E X, E? Y = null, Signed Z = Signed.One, Zero? W = null);
        """;

    [Theory]
    [InlineData("2", "\"b\"")]
    [InlineData("9", "\"a, the c\"")]
    [InlineData("11", "\"both, the c\"")]
    [InlineData("0", "\"none\"")]
    [InlineData("\"a\"", "\"a\"")]
    [InlineData("\"the c,a\"", "\"a, the c\"")]
    [InlineData("\" b ,\\ta, b\"", "\"both\"")]
    [InlineData("\"none, a\"", "\"a\"")]
    public void Flags_are_texts_with_commas_or_numbers(string json, string written)
    {
        var access = Consumer.Of(Flags).State("S");

        Assert.Equal($$"""{"x":{{written}},"y":{{written}},"z":"one","w":null}""", access.Write((object)access.Read($$"""{"x":{{json}},"y":{{json}}}""")));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("\"\"")]
    [InlineData("\",\"")]
    [InlineData("\"a,,b\"")]
    [InlineData("\"a, d\"")]
    public void Flags_of_which_one_is_unknown_are_unknown(string json)
    {
        var access = Consumer.Of(Flags).State("S");

        Assert.Null((object?)access.Read($$"""{"x":1,"y":{{json}}}""").Y);
        Assert.Throws<GraphStateFormatException>(() => access.Read($$"""{"x":{{json}}}"""));
    }

    [Fact]
    public void Flags_can_have_a_sign_or_no_member()
    {
        var access = Consumer.Of(Flags).State("S");

        Assert.Equal("""{"x":"none","y":null,"z":"one, top","w":null}""", access.Write((object)access.Read("""{"x":0,"z":-127,"w":"x"}""")));
    }

    [Fact]
    public void The_policy_of_the_state_or_the_converter_of_the_enum_decides_the_texts()
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System.Text.Json.Serialization;
            public enum E { FirstValue }
            [JsonConverter(typeof(JsonStringEnumConverter<F>))] public enum F { FirstValue }
            [GraphState(NamingPolicy = JsonKnownNamingPolicy.KebabCaseUpper)] public partial record S(E A, F B);
            """).State("S");
        const string Json = """{"A":"FIRST-VALUE","B":"FirstValue"}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
    }
}
