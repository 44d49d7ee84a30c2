using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class RequestsGuide(DevServerFixture server)
{
    [Fact]
    public async Task What_a_server_is()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region server-info
        var info = await client.Server.GetInfoAsync();

        Console.WriteLine($"a {(info.LangGraphJsVersion is null ? "Python" : "JavaScript")} server; crons: {info.Supports(ServerFeature.Crons)}");
        #endregion

        Printed.AsIn("server-info");
    }

    [Fact]
    public async Task What_a_server_lacks()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region not-supported
        try
        {
            await client.Threads.PruneAsync([Guid.NewGuid()]);
        }
        catch (NotSupportedByServerException exception)
        {
            Console.WriteLine($"{exception.Operation} needs {exception.Needs}");
        }
        #endregion

        Printed.AsIn("not-supported");
    }

    [Fact]
    public async Task How_often_requests_are_repeated()
    {
        var address = await server.GetBaseAddressAsync();

        #region retry
        var options = new LangGraphClientOptions();
        options.Retry.MaxRetries = 5;
        options.Retry.MaxDelay = TimeSpan.FromSeconds(20);
        options.Retry.MaxRetryAfter = TimeSpan.FromMinutes(2);
        using var client = new LangGraphClient(address, options);
        #endregion

        Assert.True(await client.Server.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken));
    }
}
