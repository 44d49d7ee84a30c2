using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Decoding;

/// <summary>Each recorded stream gives the same chunks whole, byte by byte, and cut at every byte.</summary>
public sealed class RecordedStreamTests
{
    private static readonly Dictionary<string, Player> Players = new()
    {
        ["joke_"] = Player.For<JokeState>(),
        ["rich_"] = Player.For<RichState>(),
        ["edge_"] = Player.For<EdgeState>(),
        ["parent_sub_"] = Player.For<ParentState>(),
        ["custom_all_kinds"] = Player.For<AnyState>(),
        ["errs_custom"] = Player.For<AnyState>(),
        ["py_"] = Player.For<AnyState>(),
    };

    public static TheoryData<string> Names { get; } = new(Fixture.Names("joke_*", "rich_*", "edge_*", "parent_sub_*", "custom_all_kinds", "errs_custom", "py_*"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Gives_the_same_chunks_however_the_bytes_arrive(string name)
    {
        var bytes = Fixture.Stream(name);
        var play = PlayerOf(name).PlayAsync;
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
        var player = PlayerOf(name);

        IndependentReading.AssertAgrees(bytes, await player.PlayAsync(new MemoryStream(bytes)), player.HasMember);
    }

    private static Player PlayerOf(string name) => Players.Single(player => name.StartsWith(player.Key, StringComparison.Ordinal)).Value;

    /// <summary>Plays a stream as the state type of its graph.</summary>
    private sealed record Player(Func<Stream, Task<List<string>>> PlayAsync, Func<string, bool> HasMember)
    {
        public static Player For<TState>()
            where TState : IGraphState<TState> =>
            new(body => Recording.PlayAsync<TState>(body), key => TState.GetMemberName(key) is not null);
    }
}
