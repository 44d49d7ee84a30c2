using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>The user's own types inside of a state.</summary>
public sealed class NestedTypeTests
{
    [Fact]
    public void Records_classes_and_structs_at_every_depth()
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System.Collections.Generic;
            namespace Demo;
            public record Address(string City, string? Zip = "0000");
            public class Person { public required string Name { get; init; } public Address? Address { get; set; } public Point At { get; set; } }
            public readonly record struct Point(double X, double Y);
            [GraphState]
            public partial record S(Person Owner, Person? Other, List<Point?> Path, Dictionary<string, Address> ByKey);
            """).State("Demo.S");
        const string Json =
            """{"owner":{"name":"a","address":{"city":"c","zip":"z"},"at":{"x":1,"y":2}},"other":null,"path":[{"x":0,"y":0.5},null],"by_key":{"k":{"city":"d","zip":null}}}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
        Assert.Equal("0000", (string)access.ReadUpdate("""{"by_key":{"k":{"city":"d"}}}""").ByKey.Value["k"].Zip);
    }

    [Fact]
    public void Types_that_contain_themselves()
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System.Collections.Generic;
            public class Node { public Node? Next { get; set; } public List<Node> Children { get; set; } = []; public S? Back { get; set; } }
            [GraphState] public partial record S { public Node? Root { get; init; } public S? Self { get; init; } }
            """).State("S");
        const string Json = """{"root":{"next":{"next":null,"children":[],"back":null},"children":[{"next":null,"children":[],"back":{"root":null,"self":null}}],"back":null},"self":{"root":null,"self":null}}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
    }

    [Fact]
    public void Another_state_reads_itself_with_its_own_policy()
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System.Collections.Generic; using System.Text.Json.Serialization;
            [GraphState(NamingPolicy = JsonKnownNamingPolicy.CamelCase)] public partial record Inner(string FirstName);
            [GraphState] public readonly partial record struct Value(int SomeNumber);
            [GraphState] public partial record S(Inner TheInner, Inner? Other, List<Inner?> Many, Value Number, Value? Maybe);
            """).State("S");
        const string Json = """{"the_inner":{"firstName":"x"},"other":null,"many":[{"firstName":"y"},null],"number":{"some_number":1},"maybe":null}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
        Assert.Equal(Json.Replace("\"maybe\":null", "\"maybe\":{\"some_number\":2}", StringComparison.Ordinal), access.Write((object)access.Read(Json.Replace("\"maybe\":null", "\"maybe\":{\"some_number\":2}", StringComparison.Ordinal))));
    }

    [Fact]
    public void Private_nested_types_of_the_state()
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System.Text.Json.Serialization;
            [GraphState]
            internal partial class S
            {
                public required Inner A { get; init; }
                internal class Inner { internal Inner() { } public Kind K { get; init; } [JsonInclude] internal int Hidden { get; set; } }
                internal enum Kind { One, Two }
            }
            """).State("S");

        Assert.Equal("""{"a":{"k":"two","hidden":3}}""", access.Write((object)access.Read("""{"a":{"hidden":3,"k":"two"}}""")));
    }

    [Fact]
    public void Closed_generic_types()
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System.Collections.Generic;
            public record Pair<TFirst, TSecond>(TFirst First, TSecond Second);
            [GraphState] public partial record S(Pair<string, int?> A, Pair<Pair<string?, bool>, List<Pair<int, int>>> B);
            """).State("S");
        const string Json = """{"a":{"first":"x","second":null},"b":{"first":{"first":null,"second":true},"second":[{"first":1,"second":2}]}}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
    }

    [Fact]
    public void Types_of_one_name_in_two_namespaces()
    {
        var access = Consumer.Of("""
            using TypedLangGraph;
            namespace One { public record Item(int A); public enum Kind { X } }
            namespace Two { public record Item(string B); public enum Kind { Y } }
            namespace Three { [GraphState] public partial record S(One.Item First, Two.Item Second, One.Kind K, Two.Kind L); }
            """).State("Three.S");
        const string Json = """{"first":{"a":1},"second":{"b":"x"},"k":"x","l":"y"}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
    }

    [Fact]
    public void A_type_can_read_itself()
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System.Collections.Generic; using System.Text.Json;
            public abstract record Shape : IStateValue<Shape>
            {
                public static Shape ReadValue(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number ? new Circle(reader.GetDouble()) : new Named(reader.GetString()!);
                public static void WriteValue(Utf8JsonWriter writer, Shape value) { if (value is Circle circle) writer.WriteNumberValue(circle.Radius); else writer.WriteStringValue(((Named)value).Name); }
            }
            public record Circle(double Radius) : Shape;
            public record Named(string Name) : Shape;
            [GraphState] public partial record S(Shape A, Shape? B, List<Shape> C);
            """).State("S");
        const string Json = """{"a":1.5,"b":null,"c":["x",2]}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
    }

    [Fact]
    public void Messages_read_themselves()
    {
        var consumer = Consumer.Of("""
            using TypedLangGraph; using TypedLangGraph.Messages; using System.Collections.Generic;
            [GraphState] public partial record S(List<Message> Messages, AIMessage? Last);
            """);
        var state = consumer.State("S").Read("""{"messages":[{"type":"human","content":"hi","id":"1"},{"content":"yo","type":"ai"}],"last":{"type":"ai","content":"yo"}}""");

        Assert.Equal("HumanMessage", (string)state.Messages[0].GetType().Name);
        Assert.Equal("AIMessage", (string)state.Messages[1].GetType().Name);
        Assert.Contains("ReadValue<global::TypedLangGraph.Message>", consumer.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_converter_reads_a_type_or_a_member()
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System; using System.Collections.Generic; using System.Text.Json; using System.Text.Json.Serialization;
            [JsonConverter(typeof(MoneyConverter))] public readonly record struct Money(long Cents);
            public sealed class MoneyConverter : JsonConverter<Money>
            {
                public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new((long)(reader.GetDecimal() * 100));
                public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Cents / 100m);
            }
            public sealed class Upper : JsonConverter<string>
            {
                public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString()!.ToUpperInvariant();
                public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
            }
            [GraphState]
            public partial record S(Money A, Money? B, List<Money> C)
            {
                [JsonConverter(typeof(Upper))] public string? D { get; init; }
            }
            """).State("S");

        Assert.Equal("""{"a":1.5,"b":null,"c":[2],"d":"X"}""", access.Write((object)access.Read("""{"a":1.5,"b":null,"c":[2],"d":"x"}""")));
        Assert.Null((string?)access.Read("""{"a":1,"c":[],"d":null}""").D);
    }

    [Fact]
    public void Generic_states_whose_parameter_is_a_state()
    {
        var consumer = Consumer.Of("""
            using TypedLangGraph; using System.Collections.Generic;
            namespace Demo;
            [GraphState] public partial record Item(string Sku);
            [GraphState] public readonly partial record struct Number(int N);
            [GraphState]
            public partial record Page<TItem>(TItem First, TItem? Other, List<TItem> All) where TItem : IGraphState<TItem>
            {
                public int? Count { get; init; }
            }
            public static class Probe
            {
                public static int Typed(StateUpdate<Page<Item>> update) => update.Typed().All.Value.Count;
            }
            """);
        var items = consumer.State("Demo.Page`1", consumer.Type("Demo.Item"));
        var numbers = consumer.State("Demo.Page`1", consumer.Type("Demo.Number"));
        const string Json = """{"first":{"sku":"a"},"other":null,"all":[{"sku":"b"}],"count":1}""";

        Assert.Equal(Json, items.Write((object)items.Read(Json)));
        Assert.Equal("""{"first":{"n":1},"other":{"n":2},"all":[],"count":null}""", numbers.Write((object)numbers.Read("""{"first":{"n":1},"other":{"n":2},"all":[]}""")));
        Assert.Equal(1, consumer.Call("Demo.Probe", "Typed", (object)items.ReadUpdate(Json)));
    }
}
