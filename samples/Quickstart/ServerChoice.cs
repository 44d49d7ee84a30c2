using TypedLangGraph.Development;

namespace Quickstart;

/// <summary>The server to talk to: the one of <c>--url</c>, or a local dev server that is started for this run.</summary>
internal sealed class ServerChoice : IAsyncDisposable
{
    private readonly DevServer? _devServer;

    private ServerChoice(Uri address, DevServer? devServer)
    {
        Address = address;
        _devServer = devServer;
    }

    public Uri Address { get; }

    public static async Task<ServerChoice> OpenAsync(string[] args, CancellationToken cancellationToken)
    {
        if (args is ["--url", var url])
            return new ServerChoice(new Uri(url), devServer: null);
        if (args.Length > 0)
            throw new ArgumentException("Usage: dotnet run --project samples/Quickstart [-- --url http://localhost:2024]");
        var progress = new ConsoleProgress();
        var server = await DevServer.StartAsync(new DevServerOptions { Progress = progress }, cancellationToken);
        return new ServerChoice(server.BaseAddress, server);
    }

    public ValueTask DisposeAsync() => _devServer?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Writes each line at once and in order; Progress&lt;T&gt; would not.</summary>
    private sealed class ConsoleProgress : IProgress<string>
    {
        public void Report(string value) => Console.WriteLine($"  {value}");
    }
}
