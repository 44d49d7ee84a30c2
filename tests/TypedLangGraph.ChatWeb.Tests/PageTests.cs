using TypedLangGraph.ChatWeb.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.ChatWeb.Tests;

/// <summary>What a user of the chat sees.</summary>
public sealed class PageTests(DevServerFixture server, ChatFixture chat)
{
    [Fact]
    public async Task An_answer_appears_word_by_word()
    {
        var seen = await PlayAsync("hello");

        Assert.Equal(["human: one two three four five six seven eight", "ai: You said: one two three four five six seven eight"], seen.Lines);
        Assert.Equal("You said: one two three four five six seven eight", seen.Growth[^1]);
        Assert.InRange(seen.Growth.Length, 4, 10);
        Assert.All(seen.Growth.Zip(seen.Growth[1..]), pair => Assert.StartsWith(pair.First, pair.Second));
    }

    [Fact]
    public async Task Markup_is_shown_as_text()
    {
        var seen = await PlayAsync("markup");

        Assert.Equal("""ai: You said: <img src="x" onerror="document.title=1"> <b>bold</b>""", seen.Lines[^1]);
        Assert.Equal(("ChatWeb", 0), (seen.Title, seen.Made));
    }

    [Fact]
    public async Task A_tool_call_is_shown_with_its_result()
    {
        var seen = await PlayAsync("weather");

        Assert.Equal(
            ["human: weather Paris", "ai: look_up_weather | city: \"Paris\" | done | it is sunny in Paris", "ai: I have heard: it is sunny in Paris"],
            seen.Lines);
    }

    [Theory]
    [InlineData("approve", "the mail to Bo was sent")]
    [InlineData("deny", "the mail was not allowed")]
    public async Task A_call_waits_for_the_user(string button, string result)
    {
        var seen = await PlayAsync(button);

        Assert.Equal(["human: mail Bo", $"ai: send_mail | to: \"Bo\", text: \"Hello!\" | done | {result}", $"ai: I have heard: {result}"], seen.Lines);
        Assert.Equal(["interrupted", "finished"], seen.Events.Where(item => item.Name == "end").Select(item => item.Data.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task A_question_is_still_there_after_a_reload()
    {
        var seen = await PlayAsync("question");

        Assert.Equal("ai: I have heard: the mail to Bo was sent", seen.Lines[^1]);
        Assert.Equal(3, seen.Lines.Length);
    }

    [Fact]
    public async Task The_stop_button_stops_the_run_and_the_chat_goes_on()
    {
        var seen = await PlayAsync("stop");

        Assert.StartsWith(seen.Stopped!, Talk.Endless);
        Assert.True(seen.Stopped!.Length < Talk.Endless.Length);
        Assert.Equal(["human: endless", $"ai: {seen.Stopped.Trim()}", "note: Stopped.", "human: and now", "ai: You said: and now"], seen.Lines.Select(line => line.Trim()));
    }

    [Fact]
    public async Task A_reload_in_the_middle_of_an_answer_loses_nothing()
    {
        var seen = await PlayAsync("reload");

        Assert.Equal(["human: long", $"ai: {Talk.Long}"], seen.Lines);
        Assert.Equal(Talk.Long, seen.Told);
        Assert.Empty(seen.Banners);
    }

    private async Task<Seen> PlayAsync(string scenario)
    {
        var seen = await Browser.PlayAsync(await chat.GetAddressAsync(server), scenario);
        Assert.Empty(seen.Problems);
        return seen;
    }
}
