using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TypedLangGraph.ChatWeb.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.ChatWeb.Tests;

/// <summary>What the page is told when something cannot be done: a status and a sentence, without what the server said.</summary>
public sealed class MistakeTests(DevServerFixture server, ChatFixture chat)
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    [Fact]
    public async Task A_message_while_the_assistant_answers_is_told_to_wait()
    {
        var thread = await NewThreadAsync();
        using var first = await SayAsync(thread, "long");

        using var second = await SayAsync(thread, "hello");

        await AssertAsync(HttpStatusCode.Conflict, "The assistant is still answering.", second);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4001)]
    public async Task A_message_without_words_or_with_too_many_is_refused(int length)
    {
        using var answer = await SayAsync(await NewThreadAsync(), new string('x', length));

        await AssertAsync(HttpStatusCode.BadRequest, "Say something, in at most 4000 characters.", answer);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_told_so()
    {
        using var answer = await Client.GetAsync(await ThreadsAsync(Guid.NewGuid().ToString()), TestContext.Current.CancellationToken);

        await AssertAsync(HttpStatusCode.NotFound, "There is no such chat.", answer);
    }

    [Fact]
    public async Task A_server_that_is_away_is_a_bad_gateway()
    {
        await using var alone = await Chat.StartAsync(new Uri("http://127.0.0.1:1"));

        using var answer = await Client.PostAsync(new Uri(alone.Address, "/api/threads/"), content: null, TestContext.Current.CancellationToken);

        await AssertAsync(HttpStatusCode.BadGateway, "The assistant cannot be reached at the moment.", answer);
    }

    private async Task<Uri> NewThreadAsync()
    {
        using var created = await Client.PostAsync(await ThreadsAsync(string.Empty), content: null, TestContext.Current.CancellationToken);
        using var thread = JsonDocument.Parse(await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await ThreadsAsync(thread.RootElement.GetProperty("threadId").GetString()!);
    }

    private async Task<Uri> ThreadsAsync(string path) => new(await chat.GetAddressAsync(server), "/api/threads/" + path);

    private static Task<HttpResponseMessage> SayAsync(Uri thread, string text) =>
        Client.PostAsJsonAsync($"{thread}/messages", new { id = Guid.NewGuid(), text }, TestContext.Current.CancellationToken);

    private static async Task AssertAsync(HttpStatusCode status, string text, HttpResponseMessage answer) =>
        Assert.Equal((status, text), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
}
