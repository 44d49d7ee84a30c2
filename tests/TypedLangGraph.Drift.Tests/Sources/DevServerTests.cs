using TypedLangGraph.Drift.Documents;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Drift.Tests.Sources;

/// <summary>The development server is a JavaScript server: it has no document to compare, and the command says so.</summary>
public sealed class DevServerTests(DevServerFixture server)
{
    [Fact]
    public async Task It_does_not_describe_itself()
    {
        var url = new Uri(await server.GetBaseAddressAsync(), "openapi.json").ToString();

        var exception = await Assert.ThrowsAsync<DriftException>(() => DocumentSource.Default.ReadAsync(url, TestContext.Current.CancellationToken));

        Assert.Equal($"{url} was answered with status 404. JavaScript servers do not describe themselves; Python servers do, at /openapi.json.", exception.Message);
    }
}
