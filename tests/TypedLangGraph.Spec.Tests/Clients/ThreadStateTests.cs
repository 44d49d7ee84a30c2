using System.Text;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Clients;

/// <summary>States of a thread, with their values typed.</summary>
public sealed class ThreadStateTests
{
    private static readonly Guid Thread = Guid.Parse("01a1fd41-7fe2-705f-b463-2d1d7aa58332");

    private const string Checkpoint = "1f1e586e-270a-6ed0-8003-9e1c302bcfab";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_latest_state_has_typed_values_and_everything_else()
    {
        var server = JsonServer.Answer(Text("thread_state"));

        var state = await server.CreateClient().Threads.GetStateAsync<TopicState>(Thread, cancellationToken: Token);

        Assert.True(state.HasValues);
        Assert.Equal(new TopicState { Topic = "patched", Joke = "This is a joke about x and cats" }, state.Values);
        Assert.Equal(["generate_joke"], state.Next);
        Assert.Equal(Checkpoint, state.Checkpoint?.CheckpointId);
        Assert.Equal("update", state.Untyped.Metadata!["source"]!.GetValue<string>());
        Assert.Equal((HttpMethod.Get, $"/threads/{Thread}/state"), server.Requests.Single().Line());
    }

    [Fact]
    public async Task The_interrupts_are_those_of_the_tasks()
    {
        var state = await JsonServer.Answer(Text("thread_state_interrupted")).CreateClient().Threads.GetStateAsync<LogState>(Thread, cancellationToken: Token);

        Assert.Equal(["c79f92dd1500d91b488d19d63eaea365", "6b4d692a4fff5d7a6ec9faebc93a610a"], state.Interrupts.Select(interrupt => interrupt.Id));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData(" { } ")]
    public async Task A_state_before_the_first_step_has_no_values(string values)
    {
        var server = JsonServer.Answer($$"""{"values":{{values}},"next":[],"tasks":[],"checkpoint":null}""");

        var state = await server.CreateClient().Threads.GetStateAsync<TopicState>(Thread, cancellationToken: Token);

        Assert.False(state.HasValues);
        Assert.Null(state.Values);
    }

    [Fact]
    public async Task Values_that_do_not_fit_are_explained()
    {
        var server = JsonServer.Answer("""{"values":{"topic":7},"next":[]}""");

        var exception = await Assert.ThrowsAsync<StateDecodingException>(() => server.CreateClient().Threads.GetStateAsync<TopicState>(Thread, cancellationToken: Token));

        Assert.Equal((typeof(TopicState), "$.topic", "Topic"), (exception.StateType, exception.JsonPath, exception.MemberName));
    }

    [Fact]
    public async Task An_earlier_state_is_read_at_its_checkpoint()
    {
        var server = JsonServer.Answer(Text("thread_state"));
        var threads = server.CreateClient().Threads;
        var subgraph = new Checkpoint { CheckpointId = Checkpoint, CheckpointNamespace = "child:1" };

        await threads.GetStateAsync(Thread, new() { Subgraphs = true }, Token);
        await threads.GetStateAsync(Thread, new() { Checkpoint = new() { CheckpointId = Checkpoint } }, Token);
        await threads.GetStateAsync(Thread, new() { Checkpoint = new() { CheckpointId = Checkpoint, CheckpointNamespace = "" }, Subgraphs = true }, Token);
        await threads.GetStateAsync(Thread, new() { Checkpoint = subgraph }, Token);

        Assert.Equal(
            [
                $"GET /threads/{Thread}/state?subgraphs=true ",
                $$$"""POST /threads/{{{Thread}}}/state/checkpoint {"checkpoint":{"checkpoint_id":"{{{Checkpoint}}}"}}""",
                $"GET /threads/{Thread}/state/{Checkpoint}?subgraphs=true ",
                $$$"""POST /threads/{{{Thread}}}/state/checkpoint {"checkpoint":{"checkpoint_ns":"child:1","checkpoint_id":"{{{Checkpoint}}}"}}""",
            ],
            server.Requests.Select(request => $"{request.Method} {request.Uri.PathAndQuery} {request.Body}"));
    }

    [Fact]
    public async Task An_update_sends_the_members_that_are_set()
    {
        var server = JsonServer.Answer($$$"""{"checkpoint":{"checkpoint_id":"{{{Checkpoint}}}"}}""");

        var result = await server.CreateClient().Threads.UpdateStateAsync(
            Thread, new StateUpdate<TopicState> { Topic = "ice" }, new() { AsNode = "refine_topic" }, Token);

        Assert.Equal(Checkpoint, result.Checkpoint?.CheckpointId);
        Assert.Equal((HttpMethod.Post, $"/threads/{Thread}/state"), server.Requests.Single().Line());
        Assert.Equal("""{"values":{"topic":"ice"},"as_node":"refine_topic"}""", server.Requests.Single().Body);
    }

    [Fact]
    public async Task The_history_has_typed_values_down_to_the_first_checkpoint_which_has_none()
    {
        var server = JsonServer.Answer(Text("thread_history"));

        var history = await server.CreateClient().Threads.GetHistoryAsync<TopicState>(Thread, cancellationToken: Token);

        Assert.Equal(["patched", "x and cats", "x and cats", "x", null], history.Select(state => state.Values?.Topic));
        Assert.Equal("""{"limit":10}""", server.Requests.Single().Body);
    }

    [Fact]
    public async Task The_whole_history_is_walked_page_by_page()
    {
        var pages = new Queue<string>(["""[{"next":[],"checkpoint":{"checkpoint_id":"c"}},{"next":[],"checkpoint":{"checkpoint_id":"b"}}]""", """[{"next":[],"checkpoint":{"checkpoint_id":"a"}}]"""]);
        var server = JsonServer.Answer(() => pages.Dequeue());

        var states = await server.CreateClient().Threads.EnumerateHistoryAsync(Thread, pageSize: 2, Token).ToListAsync(Token);

        Assert.Equal(["c", "b", "a"], states.Select(state => state.Checkpoint?.CheckpointId));
        Assert.Equal([$"/threads/{Thread}/history?limit=2", $"/threads/{Thread}/history?limit=2&before=b"], server.Requests.Select(request => request.Line().Path));
    }

    private static string Text(string name) => Encoding.UTF8.GetString(Body.Read(name));
}
