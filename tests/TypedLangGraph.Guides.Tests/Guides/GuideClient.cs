using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

/// <summary>What every guide begins with.</summary>
public sealed class GuideClient(DevServerFixture server)
{
    [Fact]
    public async Task A_client_of_a_local_server()
    {
        #region client
        using var client = new LangGraphClient(new Uri("http://localhost:2024"));
        #endregion

        using var same = new LangGraphClient(await server.GetBaseAddressAsync());
        Assert.NotEmpty(await same.Assistants.SearchPageAsync());
    }
}
