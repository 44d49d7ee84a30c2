using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TypedLangGraph.TestSupport;

/// <summary>
/// Accepts connections on a free loopback port, and serves each until its client has gone or the listener is disposed of.
/// </summary>
/// <param name="serve">Serves one connection, which is closed behind it.</param>
internal sealed class LoopbackListener(Func<TcpClient, CancellationToken, Task> serve) : IAsyncDisposable
{
    private readonly ConcurrentBag<Task> _tasks = [];
    private readonly CancellationTokenSource _disposal = new();
    private TcpListener? _listener;
    private int _port;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>Accepts connections, each time on the same port.</summary>
    public void Start()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start(backlog: 1024);
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _tasks.Add(AcceptAsync(_listener));
    }

    /// <summary>Refuses new connections from now on.</summary>
    public void Stop() => _listener?.Stop();

    public async ValueTask DisposeAsync()
    {
        await _disposal.CancelAsync();
        Stop();
        while (_tasks.TryTake(out var task))
            await task;
        _disposal.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _tasks.Add(ServeAsync(await listener.AcceptTcpClientAsync(_disposal.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The listener was stopped, while it accepted or in between.
        }
    }

    private async Task ServeAsync(TcpClient accepted)
    {
        using (accepted)
        {
            try
            {
                await serve(accepted, _disposal.Token);
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
            {
                // The client has gone, or the listener is being disposed of.
            }
        }
    }
}
