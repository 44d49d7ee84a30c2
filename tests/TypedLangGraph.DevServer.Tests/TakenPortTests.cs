using System.Net;
using System.Net.Sockets;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Development.Tests;

public sealed class TakenPortTests
{
    public TakenPortTests() => Assert.SkipWhen(DevServerFixture.SkipReason is not null, DevServerFixture.SkipReason ?? "");

    [Fact]
    public async Task A_server_whose_port_is_taken_says_so_instead_of_looking_ready()
    {
        await using var owner = await DevServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var directory = ServerDirectory.Locate(given: null);

        await using var late = ServerProcess.Launch(directory, NodeToolchain.Locate(searchPath: null), owner.BaseAddress.Port);
        var exception = await Assert.ThrowsAsync<DevServerUnavailableException>(
            () => late.WaitUntilReadyAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken));

        Assert.True(late.PortWasTaken, exception.Message);
        Assert.Contains("The LangGraph dev server could not start.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picked_port_is_free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, FreePort.Pick());

        listener.Start();
    }
}
