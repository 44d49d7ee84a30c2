using TypedLangGraph.Drift.Comparison;
using TypedLangGraph.Drift.Known;

namespace TypedLangGraph.Drift.Tests.Known;

/// <summary>The list covers what its entries say, and nothing else.</summary>
public sealed class KnownDifferencesTests
{
    private static readonly Difference Size = new(ChangeKind.TypeChanged, "Thing.size", "Other.size", "string", "integer", true, "GET /things");

    [Theory]
    [InlineData("""{"kind":"type-changed","at":["Thing.size"],"reason":"Because."}""", true)]
    [InlineData("""{"kind":"type-changed","at":["Other.size","Thing.*"],"reason":"Because."}""", true)]
    [InlineData("""{"kind":"type-changed","at":["*"],"theirs":"integer","reason":"Because."}""", true)]
    [InlineData("""{"kind":"type-changed","at":["*"],"operations":["GET *"],"reason":"Because."}""", true)]
    [InlineData("""{"kind":"property-removed","at":["Thing.size"],"reason":"Because."}""", false)]
    [InlineData("""{"kind":"type-changed","at":["Thing"],"reason":"Because."}""", false)]
    [InlineData("""{"kind":"type-changed","at":["thing.size"],"reason":"Because."}""", false)]
    [InlineData("""{"kind":"type-changed","at":["*"],"theirs":"boolean","reason":"Because."}""", false)]
    [InlineData("""{"kind":"type-changed","at":["*"],"operations":["POST *"],"reason":"Because."}""", false)]
    public void An_entry_covers_a_kind_at_places(string entry, bool covers) => Assert.Equal(covers, Parse(entry).Covers(Size));

    [Fact]
    public void A_place_at_which_there_is_nothing_is_unused()
    {
        var known = Parse("""{"kind":"type-changed","at":["Thing.size","Thing.gone"],"reason":"Because."}""");

        known.Covers(Size);

        Assert.Equal([new UnusedEntry("type-changed", "Thing.gone", "Because.")], known.Unused());
    }

    [Theory]
    [InlineData("""{"kind":"size-changed","at":["*"],"reason":"Because."}""", "list.json: there is no kind of change \"size-changed\". The kinds are operation-added, ")]
    [InlineData("""{"kind":"type-changed","at":[],"reason":"Because."}""", "list.json: an entry of the kind \"type-changed\" lacks its places or its reason.")]
    [InlineData("""{"kind":"type-changed","at":["*"],"reason":" "}""", "list.json: an entry of the kind \"type-changed\" lacks its places or its reason.")]
    [InlineData("""{"kind":"type-changed","at":["*"]}""", "list.json is not a list of known differences: ")]
    [InlineData("""{"kind":"type-changed","at":["*"],"reason":"Because.","where":"here"}""", "list.json is not a list of known differences: ")]
    [InlineData("""{"kind":"type-changed","at":null,"reason":"Because."}""", "list.json is not a list of known differences: ")]
    [InlineData("null", "list.json is not a list of known differences: ")]
    [InlineData("{", "list.json is not a list of known differences: ")]
    public void A_list_that_makes_no_sense_is_refused(string entry, string message) =>
        Assert.StartsWith(message, Assert.Throws<DriftException>(() => Parse(entry)).Message);

    [Fact]
    public void Entries_of_our_list_that_speak_of_types_say_which()
    {
        var known = KnownDifferences.Parse(File.ReadAllText(RepositoryFile.Find(RepositoryFile.KnownDifferences)), "known-differences.json");

        Assert.All(known.Entries.Where(entry => entry.Kind.EndsWith("-changed", StringComparison.Ordinal) || entry.Kind == "enum-added"), entry =>
            Assert.True(entry.Theirs is not null, $"{entry.Kind} at {entry.At[0]} lacks \"theirs\": it would hide a further change."));
        Assert.All(known.Entries, entry => Assert.EndsWith(".", entry.Reason));
    }

    private static KnownDifferences Parse(string entry) => KnownDifferences.Parse($"[{entry}]", "list.json");
}
