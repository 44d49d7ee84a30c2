using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Collections as members, their elements, and null in all places.</summary>
public sealed class CollectionTests
{
    private const string Usings = "using TypedLangGraph; using System.Collections.Generic; using System.Collections.Immutable; using System.Collections.ObjectModel;\n";

    [Theory]
    [InlineData("int[]")]
    [InlineData("List<int>")]
    [InlineData("IList<int>")]
    [InlineData("ICollection<int>")]
    [InlineData("IEnumerable<int>")]
    [InlineData("IReadOnlyList<int>")]
    [InlineData("IReadOnlyCollection<int>")]
    [InlineData("HashSet<int>")]
    [InlineData("ISet<int>")]
    [InlineData("IReadOnlySet<int>")]
    [InlineData("SortedSet<int>")]
    [InlineData("Collection<int>")]
    [InlineData("ObservableCollection<int>")]
    [InlineData("ImmutableArray<int>")]
    [InlineData("ImmutableList<int>")]
    [InlineData("IImmutableList<int>")]
    [InlineData("ImmutableHashSet<int>")]
    public void Sequences(string type)
    {
        var access = Consumer.Of(Usings + "[GraphState] public partial record S { public required " + type + " A { get; init; } public " + type + "? B { get; set; } }").State("S");

        Assert.Equal("""{"a":[1,2,3],"b":null}""", access.Write((object)access.Read("""{"a":[1,2,3]}""")));
        Assert.Equal("""{"a":[],"b":[4]}""", access.Write((object)access.Read("""{"a":[],"b":[4]}""")));
        Assert.Equal("""{"a":[1]}""", access.WriteUpdate((object)access.ReadUpdate("""{"a":[1]}""")));
    }

    [Theory]
    [InlineData("Dictionary<string, int>")]
    [InlineData("IDictionary<string, int>")]
    [InlineData("IReadOnlyDictionary<string, int>")]
    [InlineData("SortedDictionary<string, int>")]
    [InlineData("ImmutableDictionary<string, int>")]
    [InlineData("IImmutableDictionary<string, int>")]
    public void Dictionaries(string type)
    {
        var access = Consumer.Of(Usings + "[GraphState] public partial record S { public required " + type + " A { get; init; } public " + type + "? B { get; set; } }").State("S");

        Assert.Equal("""{"a":{"Key With Blank":2},"b":null}""", access.Write((object)access.Read("""{"a":{"Key With Blank":1,"Key With Blank":2}}""")));
        Assert.Equal("""{"a":{},"b":{"":4}}""", access.Write((object)access.Read("""{"a":{},"b":{"":4}}""")));
    }

    [Fact]
    public void Elements_can_be_null_when_they_are_declared_so()
    {
        var access = Consumer.Of(Usings + """
            public record Item(string Sku);
            [GraphState]
            public partial record S(List<string?> A, int?[] B, Dictionary<string, Item?> C, List<List<string?>?> D, ImmutableArray<double?> E);
            """).State("S");
        const string Json = """{"a":["x",null],"b":[1,null],"c":{"k":null,"l":{"sku":"s"}},"d":[null,[null,"y"]],"e":[null,1.5]}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
    }

    [Fact]
    public void Null_elements_are_refused_otherwise()
    {
        var access = Consumer.Of(Usings + "[GraphState] public partial record S(List<string> A);").State("S");

        var error = Assert.Throws<GraphStateFormatException>(() => access.Read("""{"a":["x",null]}"""));
        Assert.Equal("The JSON has null inside of a collection whose elements are string. Declare the elements as string?.", error.Message);
    }

    [Fact]
    public void Collections_of_collections()
    {
        var access = Consumer.Of(Usings + "[GraphState] public partial record S(int[][] A, Dictionary<string, List<Dictionary<string, bool>>> B, IReadOnlyList<byte[]> C);").State("S");
        const string Json = """{"a":[[1],[],[2,3]],"b":{"k":[{"x":true},{}]},"c":["AQ=="]}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
    }

    [Fact]
    public void Types_from_code_without_nullable_annotations_take_null()
    {
        var access = Consumer.Of(Usings + """
            #nullable disable
            public class Old { public string Name { get; set; } public List<string> Tags { get; set; } public string[] More { get; set; } }
            #nullable enable
            [GraphState] public partial record S(Old A);
            """).State("S");
        const string Json = """{"a":{"name":null,"tags":["x",null],"more":[null]}}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
    }

    [Fact]
    public void An_uninitialized_immutable_array_is_written_empty()
    {
        var access = Consumer.Of(Usings + "[GraphState] public partial record S { public ImmutableArray<int> A { get; init; } }").State("S");

        Assert.Equal("""{"a":[]}""", access.Write((object)access.Read("{}")));
    }
}
