using TypedLangGraph.Development;

namespace ChatWeb;

/// <summary>The server to talk to: the one whose address is given, or a local dev server that lives as long as this service.</summary>
internal sealed class ServerChoice : IAsyncDisposable
{
    private readonly DevServer? _devServer;

    private ServerChoice(Uri address, DevServer? devServer)
    {
        Address = address;
        _devServer = devServer;
    }

    public Uri Address { get; }

    public static async Task<ServerChoice> OpenAsync(string? url)
    {
        if (url is not null)
            return new ServerChoice(new Uri(url), devServer: null);
        var server = await DevServer.StartAsync(new DevServerOptions { Progress = new ConsoleProgress() });
        return new ServerChoice(server.BaseAddress, server);
    }

    public ValueTask DisposeAsync() => _devServer?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Writes each line at once and in order; Progress&lt;T&gt; would not.</summary>
    private sealed class ConsoleProgress : IProgress<string>
    {
        public void Report(string value) => Console.WriteLine($"  {value}");
    }
}
