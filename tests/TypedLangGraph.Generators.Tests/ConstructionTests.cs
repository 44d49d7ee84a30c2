using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>How values get into every kind of type, and what an absent key leaves.</summary>
public sealed class ConstructionTests
{
    [Theory]
    [InlineData("public partial record S { public required string A { get; init; } public int B { get; set; } }")]
    [InlineData("public partial record struct S { public required string A { get; init; } public int B { get; set; } }")]
    [InlineData("public partial class S { public required string A { get; init; } public int B { get; set; } }")]
    [InlineData("public partial struct S { public required string A { get; init; } public int B { get; set; } }")]
    [InlineData("public partial class S { public required string A; public int B; }")]
    [InlineData("public partial struct S { public required string A; public int B; }")]
    [InlineData("public partial record S(string A, int B);")]
    [InlineData("public readonly partial record struct S(string A, int B);")]
    [InlineData("public partial class S(string a, int b) { public string A { get; } = a; public int B { get; } = b; }")]
    [InlineData("public partial struct S(string a, int b) { public readonly string A = a; public int B { get; } = b; }")]
    [InlineData("public partial class S { public S(string a, int b) { A = a; B = b; } public string A { get; } public int B { get; } }")]
    [InlineData("public partial class S { private S(string a) => A = a; public string A { get; } public int B { get; private set; } }")]
    [InlineData("public sealed partial record S(string A) { public int B { get; set; } }")]
    [InlineData("public partial class S { public string A { get; set; } = \"\"; public int B { get; set; } public S() { } public S(string a) => A = a; }")]
    public void Every_kind_of_type_is_read_and_written(string declaration)
    {
        var access = Consumer.Of("using TypedLangGraph;\n[GraphState] " + declaration).State("S");
        var state = access.Read("""{"b":7,"a":"x"}""");

        Assert.Equal("x", (string)state.A);
        Assert.Equal(7, (int)state.B);
        Assert.Equal("""{"a":"x","b":7}""", access.Write((object)state));
    }

    [Theory]
    [InlineData("record", "init")]
    [InlineData("record", "set")]
    [InlineData("class", "init")]
    [InlineData("class", "set")]
    [InlineData("record struct", "init")]
    [InlineData("struct", "set")]
    public void Defaults_of_optional_members_survive_an_absent_key(string kind, string accessor)
    {
        var access = Consumer.Of($$"""
            using TypedLangGraph;
            using System.Collections.Generic;
            [GraphState]
            public partial {{kind}} S
            {
                public S() { }
                public required string Id { get; {{accessor}}; }
                public string A { get; {{accessor}}; } = "default";
                public List<int> B { get; {{accessor}}; } = [1, 2];
                public int? C { get; {{accessor}}; } = 3;
            }
            """).State("S");

        var absent = access.Read("""{"id":"i"}""");
        Assert.Equal("default", (string)absent.A);
        Assert.Equal([1, 2], (List<int>)absent.B);
        Assert.Equal(3, (int?)absent.C);

        var present = access.Read("""{"id":"i","a":"x","b":[],"c":null}""");
        Assert.Equal("x", (string)present.A);
        Assert.Empty((List<int>)present.B);
        Assert.Null((int?)present.C);

        var mixed = access.Read("""{"id":"i","c":5}""");
        Assert.Equal("default", (string)mixed.A);
        Assert.Equal(5, (int?)mixed.C);
    }

    [Fact]
    public void Defaults_of_constructor_parameters_survive_an_absent_key()
    {
        var access = Consumer.Of("""
            using TypedLangGraph;
            public enum Mode { Slow = 1, Fast = 2 }
            [GraphState]
            public partial record S(
                string A, string? N, string B = "b\"\n", int C = -3, double D = 0.5, decimal E = 1.25m, bool F = true, char G = '\'',
                Mode H = Mode.Fast, Mode? I = Mode.Slow, ulong J = ulong.MaxValue, long K = long.MinValue, float L = float.NaN, string? M = null);
            """).State("S");

        var state = access.Read("""{"a":"x"}""");
        Assert.Null((string?)state.N);
        Assert.Equal("b\"\n", (string)state.B);
        Assert.Equal(-3, (int)state.C);
        Assert.Equal(0.5, (double)state.D);
        Assert.Equal(1.25m, (decimal)state.E);
        Assert.True((bool)state.F);
        Assert.Equal('\'', (char)state.G);
        Assert.Equal("Fast", (string)state.H.ToString());
        Assert.Equal("Slow", (string)state.I.ToString());
        Assert.Equal(ulong.MaxValue, (ulong)state.J);
        Assert.Equal(long.MinValue, (long)state.K);
        Assert.True(float.IsNaN((float)state.L));
        Assert.Null((string?)state.M);
    }

    [Fact]
    public void A_primary_constructor_required_members_and_defaults_go_together()
    {
        var access = Consumer.Of("""
            using TypedLangGraph;
            [GraphState]
            public partial record S(string A, int B = 2) { public required string C { get; init; } public string D { get; init; } = "d"; public string? E { get; init; } }
            """).State("S");

        var state = access.Read("""{"a":"1","c":"3"}""");
        Assert.Equal("S { A = 1, B = 2, C = 3, D = d, E =  }", (string)state.ToString());
    }

    [Fact]
    public void A_collection_without_setter_is_filled()
    {
        var access = Consumer.Of("""
            using TypedLangGraph;
            using System.Collections.Generic;
            [GraphState]
            public partial class S
            {
                public List<string> A { get; } = ["first"];
                public IDictionary<string, int> B { get; } = new Dictionary<string, int>();
                public HashSet<int> C { get; } = [];
            }
            """).State("S");

        Assert.Equal(["first"], (List<string>)access.Read("{}").A);
        Assert.Equal("""{"a":["x"],"b":{"k":1},"c":[3]}""", access.Write((object)access.Read("""{"a":["x"],"b":{"k":1},"c":[3,3]}""")));
    }

    [Fact]
    public void A_member_that_is_both_a_parameter_and_required_is_given_twice()
    {
        var access = Consumer.Of("""
            using TypedLangGraph;
            using System.Diagnostics.CodeAnalysis;
            [GraphState] public partial record S(string A) { public required string B { get; init; } = A; }
            [GraphState] public partial class T { [SetsRequiredMembers] public T(string a) => A = a; public required string A { get; init; } }
            [GraphState] public partial class U { public U(string a) => A = a; public required string A { get; init; } }
            """);

        Assert.Equal("y", (string)access.State("S").Read("""{"a":"x","b":"y"}""").B);
        Assert.Equal("x", (string)access.State("T").Read("""{"a":"x"}""").A);
        Assert.Equal("x", (string)access.State("U").Read("""{"a":"x"}""").A);
    }

    [Fact]
    public void The_named_constructor_wins()
    {
        var access = Consumer.Of("""
            using TypedLangGraph;
            using System.Text.Json.Serialization;
            [GraphState]
            public partial class S
            {
                public S() { }
                [JsonConstructor] public S(string a) => A = a + "!";
                public S(string a, int b) { A = a; B = b; }
                public string A { get; } = "";
                public int B { get; set; }
            }
            """).State("S");

        Assert.Equal("x!", (string)access.Read("""{"a":"x","b":1}""").A);
    }

    [Fact]
    public void Computed_static_and_private_members_are_left_alone()
    {
        var access = Consumer.Of("""
            using TypedLangGraph;
            [GraphState]
            public partial record S
            {
                public const string Constant = "c";
                public static int Shared { get; set; }
                public required string A { get; init; }
                public string Upper => A.ToUpperInvariant();
                public int this[int index] => index;
                private int Hidden { get; set; }
                public int Use() => Hidden++;
            }
            """).State("S");

        Assert.Equal("""{"a":"x"}""", access.Write((object)access.Read("""{"a":"x","upper":"no","hidden":1}""")));
    }

    [Fact]
    public void Base_members_come_first_and_overrides_keep_their_place()
    {
        var access = Consumer.Of("""
            using TypedLangGraph;
            public abstract record Base { public required string A { get; init; } public virtual string? V { get; init; } public int H { get; set; } }
            public record Middle : Base { public string? M { get; init; } }
            [GraphState]
            public partial record S : Middle { public string? Z { get; init; } public override string? V { get; init; } public new string? H { get; set; } }
            """).State("S");

        Assert.Equal(
            """{"a":"1","v":"2","h":"3","m":"4","z":"5"}""",
            access.Write((object)access.Read("""{"z":"5","m":"4","h":"3","v":"2","a":"1"}""")));
    }

    [Fact]
    public void More_members_than_a_word_has_bits()
    {
        var members = string.Concat(Enumerable.Range(0, 150).Select(i => $"public required int M{i} {{ get; init; }} public int? O{i} {{ get; set; }} = {i};\n"));
        var access = Consumer.Of("using TypedLangGraph;\n[GraphState] public partial class S {\n" + members + "}").State("S");
        var json = "{" + string.Join(',', Enumerable.Range(0, 150).Select(i => $"\"m{i}\":{i}")) + "}";

        var state = access.Read(json);
        Assert.Equal(149, (int)state.M149);
        Assert.Equal(149, (int?)state.O149);
        var error = Assert.Throws<GraphStateFormatException>(() => access.Read(json.Replace(",\"m140\":140", string.Empty, StringComparison.Ordinal)));
        Assert.Equal("m140", error.MissingKey);
    }
}
