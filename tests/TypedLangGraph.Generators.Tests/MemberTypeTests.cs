using System.Globalization;
using System.Text.Json.Nodes;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Every type that a member can have, on the way in and out.</summary>
public sealed class MemberTypeTests
{
    [Theory]
    [InlineData("string", "\"Zoë \\ud83e\\udd9c\"", "\"Zoë \\uD83E\\uDD9C\"")]
    [InlineData("bool", "true")]
    [InlineData("char", "\"ß\"")]
    [InlineData("sbyte", "-128")]
    [InlineData("byte", "255")]
    [InlineData("short", "-32768")]
    [InlineData("ushort", "65535")]
    [InlineData("int", "-2147483648")]
    [InlineData("uint", "4294967295")]
    [InlineData("long", "-9223372036854775808")]
    [InlineData("ulong", "18446744073709551615")]
    [InlineData("System.Int128", "-170141183460469231731687303715884105728")]
    [InlineData("System.UInt128", "340282366920938463463374607431768211455")]
    [InlineData("System.Numerics.BigInteger", "1234567890123456789012345678901234567890")]
    [InlineData("float", "0.1")]
    [InlineData("double", "0.30000000000000004")]
    [InlineData("System.Half", "0.5")]
    [InlineData("decimal", "0.1000")]
    [InlineData("int", "2.0", "2")]
    [InlineData("int", "2e0", "2")]
    [InlineData("long", "1e+15", "1000000000000000")]
    [InlineData("long", "9007199254740992")]
    [InlineData("System.Int128", "1e+21", "1000000000000000000000")]
    [InlineData("byte", "-0.0", "0")]
    [InlineData("System.Guid", "\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\"")]
    [InlineData("System.Guid", "\"6f9619ff8b86d011b42d00cf4fc964ff\"", "\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\"")]
    [InlineData("System.DateTime", "\"2024-02-29T12:34:56.789Z\"")]
    [InlineData("System.DateTime", "\"2024-02-29T12:34:56\"")]
    [InlineData("System.DateTime", "\"2024-02-29 12:34:56.123456\"", "\"2024-02-29T12:34:56.123456\"")]
    [InlineData("System.DateTimeOffset", "\"2024-02-29T12:34:56+02:00\"")]
    [InlineData("System.DateTimeOffset", "\"2024-02-29T12:34:56Z\"", "\"2024-02-29T12:34:56+00:00\"")]
    [InlineData("System.DateTimeOffset", "\"2024-02-29T12:34:56\"", "\"2024-02-29T12:34:56+00:00\"")]
    [InlineData("System.DateTimeOffset", "\"2024-02-29 12:34:56+05:30\"", "\"2024-02-29T12:34:56+05:30\"")]
    [InlineData("System.DateOnly", "\"2024-02-29\"")]
    [InlineData("System.TimeOnly", "\"12:34:56.789\"")]
    [InlineData("System.TimeOnly", "\"12:34\"", "\"12:34:00\"")]
    [InlineData("System.TimeSpan", "\"1.02:03:04.0050000\"")]
    [InlineData("System.TimeSpan", "90.5", "\"00:01:30.5000000\"")]
    [InlineData("System.Uri", "\"https://example.org/a?b=c\"")]
    [InlineData("System.Uri", "\"relative/path\"")]
    [InlineData("byte[]", "\"AQID\"")]
    [InlineData("System.Text.Json.JsonElement", "{\"a\":[1,null]}")]
    [InlineData("System.Text.Json.JsonElement", "null")]
    [InlineData("System.Text.Json.Nodes.JsonNode", "[1,{\"a\":null}]")]
    [InlineData("System.Text.Json.Nodes.JsonObject", "{\"a\":[1]}")]
    [InlineData("System.Text.Json.Nodes.JsonArray", "[1,\"x\"]")]
    [InlineData("System.Text.Json.Nodes.JsonValue", "\"x\"")]
    [InlineData("JsonPayload", "{\"a\":1e2}")]
    [InlineData("JsonPayload", "null")]
    public void A_value_goes_in_and_out(string type, string json, string? written = null)
    {
        var access = Consumer.Of("using TypedLangGraph;\n[GraphState] public partial record S { public required " + type + " A { get; init; } public " + type + "? B { get; init; } }").State("S");

        Assert.Equal($$"""{"a":{{written ?? json}},"b":null}""", access.Write((object)access.Read($$"""{"a":{{json}},"b":null}""")));
        Assert.Equal($$"""{"a":{{written ?? json}},"b":{{written ?? json}}}""", access.Write((object)access.Read($$"""{"a":{{json}},"b":{{json}}}""")));
        Assert.Equal($$"""{"b":{{written ?? json}}}""", access.WriteUpdate((object)access.ReadUpdate($$"""{"b":{{json}}}""")));
    }

    [Theory]
    [InlineData("string", "1", "Expected a string, found a number.")]
    [InlineData("string", "[]", "Expected a string, found an array.")]
    [InlineData("int", "\"1\"", "Expected a number, found a string.")]
    [InlineData("int", "{}", "Expected a number, found an object.")]
    [InlineData("bool", "0", "Expected a boolean, found a number.")]
    [InlineData("int", "3000000000", "Expected a number of type int, found 3000000000, which is out of its range.")]
    [InlineData("byte", "-1", "Expected a number of type byte, found -1, which is out of its range.")]
    [InlineData("long", "1e+21", "Expected a number of type long, found 1e+21, which is out of its range.")]
    [InlineData("int", "2.5", "Expected a whole number, found 2.5.")]
    [InlineData("double", "1e400", "Expected a number of type double, found 1e400, which is out of its range.")]
    [InlineData("float", "1e39", "Expected a number of type float, found 1e39, which is out of its range.")]
    [InlineData("decimal", "1e30", "Expected a number of type decimal, found 1e30, which is out of its range.")]
    [InlineData("System.Numerics.BigInteger", "1e999999999", "Expected a whole number without an exponent, found 1e999999999.")]
    [InlineData("char", "\"ab\"", "Expected a string of one character, found \"ab\".")]
    [InlineData("System.Guid", "\"x\"", "Expected a GUID, found \"x\".")]
    [InlineData("System.DateTime", "\"yesterday\"", "Expected a date and time in ISO 8601, found \"yesterday\".")]
    [InlineData("System.DateTimeOffset", "5", "Expected a string with a date and time, found a number.")]
    [InlineData("System.DateOnly", "\"29.02.2024\"", "Expected a date like 2024-12-31, found \"29.02.2024\".")]
    [InlineData("System.TimeSpan", "\"an hour\"", "Expected a time span like 1.02:03:04, or a number of seconds, found \"an hour\".")]
    [InlineData("byte[]", "\"?\"", "Expected a string in base 64, found \"?\".")]
    [InlineData("System.Text.Json.Nodes.JsonObject", "[]", "Expected an object for JsonObject, found an array.")]
    [InlineData("System.Collections.Generic.List<int>", "{}", "Expected an array, found an object.")]
    public void A_value_that_does_not_fit_is_named(string type, string json, string message)
    {
        var access = Consumer.Of("using TypedLangGraph;\n[GraphState] public partial record S(" + type + " A);").State("S");

        Assert.Equal(message, Assert.Throws<GraphStateFormatException>(() => access.Read($$"""{"a":{{json}}}""")).Message);
        Assert.Equal(message, Assert.Throws<GraphStateFormatException>(() => access.ReadUpdate($$"""{"a":{{json}}}""")).Message);
    }

    [Theory]
    [InlineData("\\ud83e", "\uFFFD")]
    [InlineData("a\\udd9cb\\n", "a\uFFFDb\n")]
    [InlineData("\\ud83e\\ud83e\\udd9c", "\uFFFD🦜")]
    public void Half_a_surrogate_pair_becomes_the_replacement_character(string escaped, string expected)
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System.Collections.Generic;
            [GraphState] public partial record S(string A, Dictionary<string, string> B);
            """).State("S");

        var state = access.Read("""{"?":0,"a":"?","b":{"?":"x"}}""".Replace("?", escaped, StringComparison.Ordinal));
        Assert.Equal(expected, (string)state.A);
        Assert.Equal("x", ((Dictionary<string, string>)state.B)[expected]);
    }

    [Theory]
    [InlineData("""{"\ud83e":["\udd9c",{"a":"\\ud83e"}]}""", """{"\uFFFD":["\uFFFD",{"a":"\\ud83e"}]}""")]
    [InlineData("""["\ud83e\udd9c","\ud83e\u0041","\"\ud83e"]""", """["\uD83E\uDD9C","\uFFFDA","\u0022\uFFFD"]""")]
    [InlineData("\"\\ud83e\"", "\"\\uFFFD\"")]
    public void Half_a_surrogate_pair_spoils_no_node(string json, string expected)
    {
        var access = Consumer.Of("using TypedLangGraph; using System.Text.Json.Nodes; [GraphState] public partial record S(JsonNode A);").State("S");

        var state = access.Read("""{"a":?}""".Replace("?", json, StringComparison.Ordinal));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), (JsonNode)state.A));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(access.Write((object)state))!["a"]));
    }

    [Fact]
    public void An_escaped_key_is_found()
    {
        var access = Consumer.Of("using TypedLangGraph; [GraphState] public partial record S(string Topic);").State("S");

        Assert.Equal("x", (string)access.Read("""{"t\u006fpic":"x"}""").Topic);
    }

    [Fact]
    public void Infinity_cannot_be_written()
    {
        var access = Consumer.Of("using TypedLangGraph; [GraphState] public partial record S { public double A { get; init; } = double.PositiveInfinity; }").State("S");

        Assert.Contains("no infinity", Assert.Throws<GraphStateFormatException>(() => access.Write((object)access.Read("{}"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            var consumer = Consumer.Of("""
                using TypedLangGraph;
                using System;
                public enum Level { InitialLevel = -1, High = 2 }
                [GraphState]
                public partial record S(double ID = -1.5, decimal Item = -2.25m, int Index = -7, float F = -0.5f)
                {
                    public TimeSpan Span { get; init; } = TimeSpan.FromSeconds(-1.5);
                    public DateOnly Date { get; init; } = new(2024, 2, 29);
                    public TimeOnly Time { get; init; } = new(1, 2, 3);
                    public Level Level { get; init; } = Level.InitialLevel;
                    public Int128 Big { get; init; } = -5;
                }
                """);
            var access = consumer.State("S");
            const string Json = """
                {"id":-1.5,"item":-2.25,"index":-7,"f":-0.5,"span":"-00:00:01.5000000","date":"2024-02-29","time":"01:02:03","level":"initial_level","big":-5}
                """;
            Assert.Equal(Json, access.Write((object)access.Read("{}")));
            Assert.Equal(Json, access.Write((object)access.Read(Json)));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
