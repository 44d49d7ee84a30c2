using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Changes;

/// <summary>Values that come and go. Ours are open: a client reads values that it does not know.</summary>
public sealed class EnumChangeTests
{
    private const string Two = """{"type":"string","enum":["red","blue"]}""";
    private const string Three = """{"type":"string","enum":["red","blue","green"]}""";
    private const string Open = """{"type":"string"}""";

    [Theory]
    [ClassData(typeof(Versions))]
    public void A_new_value_is_compatible(string version)
    {
        string[] told = ["compatible enum-value-added Thing = \"green\""];

        Assert.Equal(told, Told.OfAnswers(Two, Three, version));
        Assert.Equal(told, Told.OfRequests(Two, Three, version));
    }

    [Theory]
    [ClassData(typeof(Versions))]
    public void A_removed_value_breaks_those_who_send_it(string version)
    {
        Assert.Equal(["compatible enum-value-removed Thing = \"green\""], Told.OfAnswers(Three, Two, version));
        Assert.Equal(["breaking enum-value-removed Thing = \"green\""], Told.OfRequests(Three, Two, version));
    }

    [Theory]
    [ClassData(typeof(Versions))]
    public void Values_that_are_listed_where_anything_went_break_those_who_send_others(string version)
    {
        Assert.Equal(["compatible enum-added Thing: any value -> \"blue\", \"red\""], Told.OfAnswers(Open, Two, version));
        Assert.Equal(["breaking enum-added Thing: any value -> \"blue\", \"red\""], Told.OfRequests(Open, Two, version));
    }

    [Theory]
    [ClassData(typeof(Versions))]
    public void Values_that_are_no_longer_listed_are_compatible(string version)
    {
        Assert.Equal(["compatible enum-removed Thing: \"blue\", \"red\" -> any value"], Told.OfAnswers(Two, Open, version));
        Assert.Equal(["compatible enum-removed Thing: \"blue\", \"red\" -> any value"], Told.OfRequests(Two, Open, version));
    }

    [Fact]
    public void A_constant_that_changes_is_a_value_that_went_and_one_that_came() => Assert.Equal(
        ["breaking enum-value-removed Thing = \"1.0\"", "compatible enum-value-added Thing = \"2.0\""],
        Told.OfRequests("""{"type":"string","enum":["1.0"]}""", """{"const":"2.0"}""", Versions.Newer));

    [Fact]
    public void Text_and_the_number_that_looks_like_it_are_not_the_same_value() => Assert.Equal(
        ["compatible enum-value-added Thing = \"1\"", "compatible type-changed POST /things body: integer -> string or integer"],
        Told.OfRequests("""{"type":"integer","enum":[1]}""", """{"enum":[1,"1"]}""", Versions.Newer));
}
