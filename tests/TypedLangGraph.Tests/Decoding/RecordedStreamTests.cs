using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Decoding;

/// <summary>Each recorded stream gives the same chunks whole, byte by byte, and cut at every byte.</summary>
public sealed class RecordedStreamTests
{
    private static readonly Dictionary<string, Func<Stream, Task<List<string>>>> Players = new()
    {
        ["joke_"] = Recording.PlayAsync<JokeState>,
        ["rich_"] = Recording.PlayAsync<RichState>,
        ["edge_"] = Recording.PlayAsync<EdgeState>,
        ["parent_sub_"] = Recording.PlayAsync<ParentState>,
        ["custom_all_kinds"] = Recording.PlayAsync<AnyState>,
        ["errs_custom"] = Recording.PlayAsync<AnyState>,
        ["py_"] = Recording.PlayAsync<AnyState>,
    };

    public static TheoryData<string> Names { get; } = new(Fixture.Names("joke_*", "rich_*", "edge_*", "parent_sub_*", "custom_all_kinds", "errs_custom", "py_*"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Gives_the_same_chunks_however_the_bytes_arrive(string name)
    {
        var bytes = Fixture.Stream(name);
        var play = Players.Single(player => name.StartsWith(player.Key, StringComparison.Ordinal)).Value;
        var whole = await play(new MemoryStream(bytes));

        Assert.NotEmpty(whole);
        Assert.Equal(whole, await play(PiecewiseStream.ByteByByte(bytes)));
        for (var position = 0; position <= bytes.Length; position++)
            Assert.Equal(whole, await play(PiecewiseStream.CutAt(bytes, position)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Agrees_with_an_independent_reading(string name)
    {
        var bytes = Fixture.Stream(name);
        var play = Players.Single(player => name.StartsWith(player.Key, StringComparison.Ordinal)).Value;

        IndependentReading.AssertAgrees(bytes, await play(new MemoryStream(bytes)));
    }
}
