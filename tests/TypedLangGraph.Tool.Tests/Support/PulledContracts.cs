using TypedLangGraph.TestSupport;
using TypedLangGraph.Tool.Tests.Support;

[assembly: AssemblyFixture(typeof(PulledContracts))]

namespace TypedLangGraph.Tool.Tests.Support;

/// <summary>The contracts of all graphs of the dev server, pulled once by the tool: the server needs seconds for the first schema of each graph.</summary>
public sealed class PulledContracts : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SemaphoreSlim _once = new(1);
    private ToolRun? _pull;

    /// <summary>The folder of the files.</summary>
    public async Task<string> GetFolderAsync(DevServerFixture server)
    {
        var address = await server.GetBaseAddressAsync();
        await _once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _pull ??= await ToolRun.StartAsync(_folder.Path, "pull", address.OriginalString);
        }
        finally
        {
            _once.Release();
        }

        _pull.EndsWith(0);
        return _folder.Path;
    }

    public void Dispose()
    {
        _once.Dispose();
        _folder.Dispose();
    }
}
