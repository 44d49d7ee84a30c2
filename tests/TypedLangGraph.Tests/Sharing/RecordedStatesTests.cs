using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using TypedLangGraph.Serialization;
using TypedLangGraph.Tests.Decoding;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Sharing;

/// <summary>The states of every recorded stream are the same, whether they share with those before or not.</summary>
public sealed class RecordedStatesTests
{
    public static TheoryData<string> Names { get; } = new(Fixture.Names("*"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Shared_states_are_the_same_as_fresh_ones(string name)
    {
        var events = ValuesEvents(Fixture.Stream(name));
        var memory = new StateMemory();

        // Each state follows the one before, itself, and the last one: small states, too, which a stream reads anew.
        foreach (var data in events.Concat(events).SelectMany(data => new[] { data, data }))
            Assert.Equal(Read(data, memory: null), Read(data, memory));
    }

    [Fact]
    public void The_recordings_have_states_that_fit_and_repeat()
    {
        var streams = Fixture.Names("*").Select(name => ValuesEvents(Fixture.Stream(name))).ToList();

        Assert.True(streams.Count(events => events.Count > 1) > 20);
        Assert.True(streams.SelectMany(events => events).Count(data => Read(data, memory: null).StartsWith('{')) > 150);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_switch_changes_no_chunk(string name)
    {
        var body = Fixture.Stream(name);

        Assert.Equal(
            await Recording.PlayAsync<AnyGraphState>(new MemoryStream(body), new() { ShareUnchangedState = false }),
            await Recording.PlayAsync<AnyGraphState>(new MemoryStream(body)));
    }

    private static List<byte[]> ValuesEvents(byte[] body) =>
        [.. SseParser.Create(new MemoryStream(body), static (type, data) => type.Split('|')[0] == "values" ? data.ToArray() : [])
            .Enumerate().Select(item => item.Data).Where(data => data is [(byte)'{', ..])];

    private static string Read(byte[] data, StateMemory? memory)
    {
        try
        {
            var origin = new DecodingOrigin("values", null);
            return Written(memory is null ? StateDecoding.ReadState<AnyGraphState>(data, origin) : StateDecoding.ReadState<AnyGraphState>(data, origin, memory));
        }
        catch (Exception exception) when (exception is LangGraphException or JsonException)
        {
            return exception.GetType().Name + ": " + exception.Message;
        }
    }

    private static string Written<TState>(TState state)
        where TState : IGraphState<TState>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            TState.WriteState(writer, state);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
