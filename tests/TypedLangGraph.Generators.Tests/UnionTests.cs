using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Types whose JSON says by a discriminator which derived type to create.</summary>
public sealed class UnionTests
{
    private const string Usings = "using System.Collections.Generic; using System.Collections.Immutable; using System.Text.Json; using System.Text.Json.Nodes; using System.Text.Json.Serialization; using TypedLangGraph;\n";

    private const string Animals = Usings + """
        [JsonDerivedType(typeof(Dog), "dog")]
        [JsonDerivedType(typeof(Cat), 7)]
        [JsonDerivedType(typeof(Box<string>), "b\"ox")]
        public abstract record Animal(string Name);
        public record Dog(string Name, int Legs) : Animal(Name);
        public record Cat(string Name, Animal? Prey = null) : Animal(Name);
        public record Box<T>(string Name, T Content) : Animal(Name);
        [GraphState]
        public partial record S(Animal One, Animal? Maybe, List<Animal> Many, Dictionary<string, Animal?> ByName, Dog? Alone, ImmutableArray<Animal> Fixed = default);
        """;

    [Fact]
    public void A_discriminator_in_any_position_chooses_the_type()
    {
        var access = Consumer.Of(Animals).State("S");
        var state = access.Read("""
            {"one":{"name":"a","x":{"$type":"cat"},"legs":4,"$type":"dog"},"maybe":{"name":"b","$type":7.0e0,"prey":{"prey":null,"name":"c","$type":7}},
             "many":[{"\u0024type":"d\u006fg","name":"d","legs":0},{"content":"e","$type":"b\"ox","name":"f"}],"by_name":{"k":null,"l":{"$type":7,"name":"g"}},"alone":{"name":"h","legs":3}}
            """);

        Assert.Equal(
            """
            {"one":{"$type":"dog","name":"a","legs":4},"maybe":{"$type":7,"name":"b","prey":{"$type":7,"name":"c","prey":null}},"many":[{"$type":"dog","name":"d","legs":0},{"$type":"b\"ox","name":"f","content":"e"}],"by_name":{"k":null,"l":{"$type":7,"name":"g","prey":null}},"alone":{"name":"h","legs":3},"fixed":[]}
            """,
            access.Write((object)state));
    }

    [Theory]
    [InlineData("""{"$type":"bird"}""", "No type of Animal has the discriminator \"bird\" ('$type'). Declare it with [JsonDerivedType] on Animal.")]
    [InlineData("""{"name":"a","$type":8}""", "No type of Animal has the discriminator 8 ('$type'). Declare it with [JsonDerivedType] on Animal.")]
    [InlineData("""{"$type":"7"}""", "No type of Animal has the discriminator \"7\" ('$type'). Declare it with [JsonDerivedType] on Animal.")]
    [InlineData("""{"$type":null}""", "No type of Animal has the discriminator null ('$type'). Declare it with [JsonDerivedType] on Animal.")]
    [InlineData("""{"name":"a"}""", "The JSON has no key '$type', which says what kind of Animal it is. Send the key, or use a base type that is not abstract for objects without it.")]
    [InlineData("[]", "Expected an object for Animal, found an array.")]
    [InlineData("null", "The JSON has null, but S.One is not nullable. Declare it nullable.")]
    public void A_discriminator_that_chooses_none_is_an_error(string json, string message)
    {
        var access = Consumer.Of(Animals).State("S");

        Assert.Equal(message, Assert.Throws<GraphStateFormatException>(() => access.Read($$"""{"one":{{json}}}""")).Message);
        Assert.Equal(message, Assert.Throws<GraphStateFormatException>(() => access.ReadUpdate($$"""{"one":{{json}}}""")).Message);
    }

    private static string Shapes(string options) => Usings + $$"""
        {{options}}
        [JsonDerivedType(typeof(Shape), "shape")]
        [JsonDerivedType(typeof(Circle), "circle")]
        [JsonDerivedType(typeof(Square))]
        public class Shape { public string? Label { get; set; } }
        public class Circle : Shape { public double Radius { get; set; } }
        public class Square : Shape { public double Side { get; set; } }
        public class Disc : Circle { public double Thickness { get; set; } }
        [GraphState] public partial record S(Shape A) { public static S Of(Shape shape) => new(shape); public static S Disc() => new(new Disc { Radius = 1 }); public static S Square() => new(new Square { Side = 2 }); }
        """;

    [Fact]
    public void The_base_type_is_created_without_a_discriminator_and_by_its_own()
    {
        var access = Consumer.Of(Shapes("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"type\")]")).State("S");

        Assert.Equal("""{"a":{"type":"shape","label":"x"}}""", access.Write((object)access.Read("""{"a":{"label":"x"}}""")));
        Assert.Equal("""{"a":{"type":"shape","label":"x"}}""", access.Write((object)access.Read("""{"a":{"label":"x","type":"shape"}}""")));
        Assert.Equal("""{"a":{"type":"circle","label":null,"radius":2}}""", access.Write((object)access.Read("""{"a":{"radius":2,"type":"circle"}}""")));
    }

    [Fact]
    public void A_derived_type_without_discriminator_is_written_and_read_as_its_base()
    {
        var consumer = Consumer.Of(Shapes("[JsonPolymorphic]"));

        Assert.Equal("""{"a":{"label":null,"side":2}}""", consumer.State("S").Write(consumer.Call("S", "Square")!));
        Assert.Equal("Shape", (string)consumer.State("S").Read("""{"a":{"label":null,"side":2}}""").A.GetType().Name);
    }

    [Fact]
    public void An_unknown_discriminator_stands_for_the_base_type_where_the_attribute_says_so()
    {
        var access = Consumer.Of(Shapes("[JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true)]")).State("S");

        Assert.Equal("""{"a":{"$type":"shape","label":"x"}}""", access.Write((object)access.Read("""{"a":{"label":"x","$type":"hexagon"}}""")));
    }

    [Theory]
    [InlineData("FailSerialization", null)]
    [InlineData("FallBackToBaseType", """{"a":{"$type":"shape","label":null}}""")]
    [InlineData("FallBackToNearestAncestor", """{"a":{"$type":"circle","label":null,"radius":1}}""")]
    public void The_attribute_says_how_an_undeclared_type_is_written(string handling, string? json)
    {
        var consumer = Consumer.Of(Shapes("[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling." + handling + ")]"));
        var access = consumer.State("S");
        var disc = consumer.Call("S", "Disc")!;

        if (json is null)
            Assert.Equal("Disc cannot be written as Shape: no [JsonDerivedType] on Shape names it.", Assert.Throws<GraphStateFormatException>(() => access.Write(disc)).Message);
        else
            Assert.Equal(json, access.Write(disc));
    }

    [Fact]
    public void Interfaces_structs_and_private_types_can_be_a_union()
    {
        var access = Consumer.Of(Usings + """
            [GraphState]
            public partial class S
            {
                public IStep? Step { get; set; }
                [JsonInclude] internal Hidden? Other;
                [JsonDerivedType(typeof(Wait), "wait")] [JsonDerivedType(typeof(Go), "go")] [JsonPolymorphic(TypeDiscriminatorPropertyName = "type")] public interface IStep;
                public readonly record struct Wait(int Seconds) : IStep;
                public sealed class Go : IStep { public required string To { get; init; } public IStep? Then { get; init; } public string Type => "go"; }
                [JsonDerivedType(typeof(Inner), 1)] internal abstract class Hidden { internal sealed class Inner : Hidden; }
            }
            """).State("S");
        const string Json = """{"step":{"type":"go","to":"x","then":{"type":"wait","seconds":3}},"other":{"$type":1}}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
    }

    [Fact]
    public void A_discriminator_is_no_unknown_key()
    {
        var access = Consumer.Of(Usings + """
            [JsonDerivedType(typeof(Dog), "dog")] public class Animal { [JsonExtensionData] public JsonObject? More { get; set; } }
            public class Dog : Animal;
            [GraphState] public partial record S(Animal A, Dog? B = null);
            """).State("S");

        Assert.Equal("""{"a":{"$type":"dog","x":1},"b":{"y":2}}""", access.Write((object)access.Read("""{"a":{"x":1,"$type":"dog"},"b":{"y":2,"$type":"dog"}}""")));
    }

    [Fact]
    public void A_derived_type_is_a_union_of_its_own_where_it_is_declared()
    {
        var access = Consumer.Of(Usings + """
            [JsonDerivedType(typeof(Dog), "dog")] public abstract class Animal;
            [JsonDerivedType(typeof(Puppy), "puppy")] public class Dog : Animal { public int Legs { get; set; } }
            public class Puppy : Dog;
            [GraphState] public partial record S(Animal A, Dog B);
            """).State("S");

        Assert.Equal(
            """{"a":{"$type":"dog","legs":4},"b":{"$type":"puppy","legs":3}}""",
            access.Write((object)access.Read("""{"a":{"legs":4,"$type":"dog"},"b":{"legs":3,"$type":"puppy"}}""")));
    }

    [Fact]
    public void Only_a_union_of_nothing_but_immutable_types_is_shared_between_states()
    {
        const string Fixed = "[JsonDerivedType(typeof(B), \"b\")] public abstract record A; public record B(int X) : A; [GraphState] public partial record S(A? M);";
        var mutable = Fixed.Replace("B(int X) : A;", "B(int X) : A { public int Y { get; set; } }", StringComparison.Ordinal);

        Assert.Contains("SharesMembers => true", Consumer.Of(Usings + Fixed).Source, StringComparison.Ordinal);
        Assert.DoesNotContain("SharesMembers", Consumer.Of(Usings + mutable).Source, StringComparison.Ordinal);
    }
}
