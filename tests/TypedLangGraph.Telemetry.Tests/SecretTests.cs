using TypedLangGraph.Telemetry.Tests.Support;

namespace TypedLangGraph.Telemetry.Tests;

/// <summary>Nothing that is exported holds a key, a token, a header, or what goes to a graph and comes from it.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task No_secret_and_no_payload_is_exported()
    {
        using var exports = new Exports();

        await Scenarios.RunAllAsync(exports);

        var text = exports.ToText();
        Assert.Contains(RunServer.RunId.ToString(), text);
        Assert.Contains("langgraph.client.stream.duration", text);
        Assert.Contains("broke off", text);
        Assert.DoesNotContain(Plants.Mark, text);
    }
}
