using System.Text;
using System.Text.Json.Nodes;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Sharing;

/// <summary>What the states of consecutive values events hold together, and what they never do.</summary>
public sealed class SharedStateTests
{
    private static readonly JsonObject[] Notes = [.. Enumerable.Range(0, 40).Select(index => new JsonObject { ["text"] = "the text of note " + index })];

    [Fact]
    public async Task An_unchanged_list_is_the_same_list()
    {
        var (first, second) = await ReadTwoAsync(State(Notes), State(Notes, ("topic", "another")));

        Assert.Same(first.Notes, second.Notes);
        Assert.Equal(("a", "another"), (first.Topic, second.Topic));
    }

    [Fact]
    public async Task A_list_that_grew_begins_with_the_same_items()
    {
        var (first, second) = await ReadTwoAsync(State(Notes[..39]), State(Notes));

        Assert.Equal(39, first.Notes!.Count);
        Assert.Equal(39, first.Notes.Count());
        AssertSameItems(first.Notes, second.Notes!.Take(39));
        Assert.Equal("the text of note 39", second.Notes![39].Text);
        Assert.Throws<ArgumentOutOfRangeException>(() => first.Notes[39]);
    }

    [Fact]
    public async Task A_list_that_lost_its_first_item_keeps_the_others()
    {
        var (first, second) = await ReadTwoAsync(State(Notes), State(Notes[1..]));

        AssertSameItems(first.Notes!.Skip(1), second.Notes!);
    }

    [Fact]
    public async Task An_item_that_changed_leaves_the_others_alone()
    {
        var (first, second) = await ReadTwoAsync(State(Notes), State([.. Notes[..10], new JsonObject { ["text"] = "new" }, .. Notes[11..]]));

        AssertSameItems(first.Notes!.Take(10), second.Notes!.Take(10));
        AssertSameItems(first.Notes!.Skip(11), second.Notes!.Skip(11));
        Assert.Equal(("the text of note 10", "new"), (first.Notes![10].Text, second.Notes![10].Text));
    }

    [Fact]
    public async Task An_item_that_was_inserted_leaves_the_others_alone()
    {
        var (first, second) = await ReadTwoAsync(State(Notes), State([.. Notes[..10], new JsonObject { ["text"] = "new" }, .. Notes[10..]]));

        AssertSameItems(first.Notes!, second.Notes!.Where(note => note.Text != "new"));
    }

    [Fact]
    public async Task An_unchanged_record_is_the_same_record_wherever_it_stands()
    {
        var (first, second) = await ReadTwoAsync(State(Notes), State([], ("profile", null), ("profile", new JsonObject { ["name"] = "Ada", ["tags"] = new JsonArray("x", "y") })));

        Assert.Same(first.Profile, second.Profile);
    }

    [Fact]
    public async Task A_list_that_can_be_changed_is_a_new_one_with_the_same_items()
    {
        var (first, second) = await ReadTwoAsync(State(Notes), State(Notes));

        Assert.NotSame(first.OwnNotes, second.OwnNotes);
        AssertSameItems(first.OwnNotes!, second.OwnNotes!);
        first.OwnNotes!.Clear();
        Assert.Single(second.OwnNotes!);
    }

    [Fact]
    public async Task What_can_be_changed_is_never_shared()
    {
        var (first, second) = await ReadTwoAsync(State(Notes), State(Notes));

        Assert.NotSame(first.Draft, second.Draft);
        Assert.NotSame(first.Drafts, second.Drafts);
        Assert.NotSame(first.Drafts![0], second.Drafts![0]);
        Assert.NotSame(first.Counter, second.Counter);
    }

    [Fact]
    public async Task Messages_are_shared()
    {
        var (first, second) = await ReadTwoAsync(State(Notes), State(Notes));

        Assert.Same(first.Messages![0], second.Messages![0]);
    }

    [Fact]
    public async Task A_list_that_was_streamed_cannot_be_changed_through_a_cast()
    {
        var (first, _) = await ReadTwoAsync(State(Notes), State(Notes));

        var notes = first.Notes!;
        var exception = Assert.Throws<NotSupportedException>(() => ((ICollection<Note>)notes).Clear());
        Assert.Contains("ToList()", exception.Message);
        Assert.Equal(40, notes.ToList().Count);
        Assert.Contains(notes[3], notes);
    }

    [Fact]
    public async Task The_switch_turns_it_off()
    {
        var (first, second) = await ReadTwoAsync(State(Notes), State(Notes), new LangGraphClientOptions { ShareUnchangedState = false });

        Assert.NotSame(first.Notes, second.Notes);
        Assert.NotSame(first.Notes![0], second.Notes![0]);
        Assert.Equal(first.Notes, second.Notes);
    }

    [Fact]
    public async Task A_state_that_does_not_fit_is_reported_as_ever_and_the_stream_goes_on_from_a_clean_memory()
    {
        var broken = State([.. Notes[..20], new JsonObject { ["text"] = 5 }]);

        var exception = await Assert.ThrowsAsync<StateDecodingException>(() => ReadTwoAsync(State(Notes), broken));

        Assert.Contains("$.notes[20].text", exception.Message);
    }

    private static void AssertSameItems(IEnumerable<Note> expected, IEnumerable<Note> actual)
    {
        var pairs = expected.Zip(actual).ToList();
        Assert.NotEmpty(pairs);
        Assert.Equal(expected.Count(), actual.Count());
        Assert.All(pairs, pair => Assert.Same(pair.First, pair.Second));
    }

    private static JsonObject State(JsonObject[] notes, params (string Key, JsonNode? Value)[] changes)
    {
        var state = new JsonObject
        {
            ["topic"] = "a",
            ["notes"] = new JsonArray([.. notes.Select(note => note.DeepClone())]),
            ["profile"] = new JsonObject { ["name"] = "Ada", ["tags"] = new JsonArray("x", "y") },
            ["own_notes"] = new JsonArray(Notes[0].DeepClone()),
            ["draft"] = new JsonObject { ["text"] = "d" },
            ["drafts"] = new JsonArray(new JsonObject { ["text"] = "d" }),
            ["counter"] = new JsonObject { ["start"] = 1 },
            ["messages"] = new JsonArray(new JsonObject { ["type"] = "human", ["content"] = "hi", ["id"] = "1" }),
            ["padding"] = new string('x', 1024),
        };
        foreach (var (key, value) in changes)
        {
            state.Remove(key);
            state.Add(key, value);
        }

        return state;
    }

    private static async Task<(NotesState First, NotesState Second)> ReadTwoAsync(JsonObject first, JsonObject second, LangGraphClientOptions? options = null)
    {
        var body = $"event: values\ndata: {first.ToJsonString()}\n\nevent: values\ndata: {second.ToJsonString()}\n\n";
        using var client = StubServer.Streaming(Encoding.UTF8.GetBytes(body)).CreateClient(options);
        var states = await client.Runs.StreamAsync<NotesState>("any", new()).OfType<ValuesChunk<NotesState>>().Select(chunk => chunk.Values).ToListAsync();
        return (states[0], states[1]);
    }
}
