using System.Reflection;
using TypedLangGraph.Development;

namespace TypedLangGraph.ChatWeb.Tests.Support;

/// <summary>The sample as a process of its own, as it was built with this project.</summary>
internal sealed class Chat : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

    private readonly ChildProcess _process;

    private Chat(ChildProcess process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public string Output => _process.Output.Text;

    /// <param name="server">The LangGraph server; null lets the sample start one.</param>
    /// <param name="port">The port; null takes a free one.</param>
    public static async Task<Chat> StartAsync(Uri? server, int? port = null)
    {
        var assembly = typeof(Chat).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ChatWeb").Value!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] url = server is null ? [] : ["--url", server.AbsoluteUri];
        var process = ChildProcess.Start(
            ExecutableFinder.Find("dotnet", searchPath: null)!,
            [assembly, "--port", $"{port ?? FreePort.Pick()}", .. url],
            Environment.CurrentDirectory,
            searchPath: null,
            line =>
            {
                if (line.StartsWith("Chat on ", StringComparison.Ordinal))
                    address.TrySetResult(new Uri(line.Split(' ')[2]));
            });
        var ended = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (await Task.WhenAny(address.Task, ended, Task.Delay(StartTimeout, TestContext.Current.CancellationToken)) != address.Task)
        {
            process.Kill();
            Assert.Fail($"The chat has not started:\n{process.Output.Text}");
        }

        return new Chat(process, await address.Task);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
