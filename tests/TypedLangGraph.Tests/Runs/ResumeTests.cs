using System.Text.Json.Nodes;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Runs;

/// <summary>How answers are put together, and what they look like on the wire.</summary>
public sealed class ResumeTests
{
    [Fact]
    public async Task Plain_answers_go_as_they_are()
    {
        Assert.Equal("\"yes\"", await SendAsync(Resume.With("yes")));
        Assert.Equal("false", await SendAsync(Resume.With(false)));
        Assert.Equal("""{"a":1}""", await SendAsync(Resume.With(new JsonObject { ["a"] = 1 })));
        Assert.Equal("[1,2]", await SendAsync(Resume.With(JsonPayload.Parse("[1,2]"))));
        Assert.Equal("""{"ok":true,"comment":null}""", await SendAsync(Resume.With(new HitlAnswer(true, null), HitlContext.Default.HitlAnswer)));
    }

    [Fact]
    public async Task Answers_by_id_go_as_one_object()
    {
        var first = new Interrupt { Id = "a" };
        var answers = Resume.To(first, "one").And("b", JsonPayload.Parse("2")).And(new Interrupt { Id = "c" }, null).And("d", false);

        Assert.Equal("""{"a":"one","b":2,"c":null,"d":false}""", await SendAsync(answers));
        Assert.Equal("""{"a":{"ok":false,"comment":"no"}}""", await SendAsync(Resume.To(first, new HitlAnswer(false, "no"), HitlContext.Default.HitlAnswer)));
    }

    [Fact]
    public async Task One_more_answer_leaves_the_first_object_as_it_is()
    {
        var one = Resume.To("a", 1);

        var two = one.And("b", 2);

        Assert.Equal("""{"a":1}""", await SendAsync(one));
        Assert.Equal("""{"a":1,"b":2}""", await SendAsync(two));
    }

    [Fact]
    public void An_interrupt_without_an_id_cannot_be_named()
    {
        var exception = Assert.Throws<ArgumentException>(() => Resume.To(new Interrupt { Value = JsonPayload.Parse("1") }, "x"));

        Assert.Contains("Resume.With", exception.Message);
    }

    [Fact]
    public void No_second_answer_goes_with_one_that_names_nothing()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Resume.With("x").And("b", "y"));

        Assert.Contains("Resume.To", exception.Message);
    }

    [Fact]
    public void An_interrupt_is_answered_once()
    {
        var exception = Assert.Throws<ArgumentException>(() => Resume.To("a", "x").And("a", "y"));

        Assert.Contains("a is answered already", exception.Message);
    }

    /// <summary>What stands under <c>command.resume</c> in the request.</summary>
    private static async Task<string> SendAsync(Resume resume)
    {
        var server = StubServer.Streaming([]);
        using var client = server.CreateClient();
        await foreach (var _ in client.Runs.StreamAsync<HitlState>(Guid.NewGuid(), "hitl", new() { Input = resume }, TestContext.Current.CancellationToken))
        {
        }

        var body = JsonNode.Parse(server.Requests[0].Body!)!.AsObject();
        Assert.False(body.ContainsKey("input"));
        return body["command"]!["resume"]!.ToJsonString();
    }
}
