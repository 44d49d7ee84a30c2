using TypedLangGraph.Development;

namespace TypedLangGraph.Samples;

/// <summary>The server that a sample talks to: the one whose address is given, or a local dev server that lives as long as the sample.</summary>
internal sealed class ServerChoice : IAsyncDisposable
{
    private readonly DevServer? _devServer;

    private ServerChoice(Uri address, DevServer? devServer)
    {
        Address = address;
        _devServer = devServer;
    }

    public Uri Address { get; }

    /// <param name="url">The address of a server; null starts one.</param>
    /// <param name="progress">Hears what takes time while one is started.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<ServerChoice> OpenAsync(Uri? url, TextWriter progress, CancellationToken cancellationToken = default)
    {
        if (url is not null)
            return new ServerChoice(url, devServer: null);
        var server = await DevServer.StartAsync(new DevServerOptions { Progress = new WrittenProgress(progress) }, cancellationToken);
        return new ServerChoice(server.BaseAddress, server);
    }

    public ValueTask DisposeAsync() => _devServer?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Writes each line at once and in order; <see cref="Progress{T}"/> would not.</summary>
    private sealed class WrittenProgress(TextWriter writer) : IProgress<string>
    {
        public void Report(string value) => writer.WriteLine($"  {value}");
    }
}
