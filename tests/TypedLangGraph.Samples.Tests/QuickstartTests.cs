using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Samples.Tests;

/// <summary>The first thing that a newcomer runs.</summary>
public sealed class QuickstartTests(DevServerFixture server)
{
    private static readonly string[] Lines =
    [
        "state: topic \"ice cream\", joke \"(none yet)\"",
        "refine_topic wrote the topic: ice cream and cats",
        "state: topic \"ice cream and cats\", joke \"(none yet)\"",
        "generate_joke wrote the joke: This is a joke about ice cream and cats",
        "state: topic \"ice cream and cats\", joke \"This is a joke about ice cream and cats\"",
    ];

    [Fact]
    public async Task Starts_a_server_of_its_own_and_streams_the_joke()
    {
        Assert.SkipWhen(DevServerFixture.SkipReason is not null, DevServerFixture.SkipReason ?? string.Empty);

        var run = await Sample.RunAsync("Quickstart");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Lines, run.OutputLines.SkipWhile(line => !line.StartsWith("run ", StringComparison.Ordinal)).Skip(1));
        Assert.Contains(run.OutputLines, line => line.Contains("The dev server is ready", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Uses_the_server_that_it_is_given()
    {
        var address = await server.GetBaseAddressAsync();

        var run = await Sample.RunAsync("Quickstart", "--url", address.ToString());

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Lines, run.OutputLines.Skip(2));
    }

    [Theory]
    [InlineData("The Agent Server", "--url", "http://127.0.0.1:1")]
    [InlineData("Usage", "--what")]
    public async Task Says_what_is_wrong(string message, params string[] arguments)
    {
        var run = await Sample.RunAsync("Quickstart", arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", run.Error);
    }
}
