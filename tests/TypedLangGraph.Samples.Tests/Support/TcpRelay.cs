// Passes bytes between clients and a server, until it is killed; then it can be started again at the same address.
using System.Collections.Concurrent;
using System.Net.Sockets;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Samples.Tests.Support;

internal sealed class TcpRelay : IAsyncDisposable
{
    private readonly Uri _upstream;
    private readonly LoopbackListener _listener;
    private readonly ConcurrentDictionary<TcpClient, TcpClient> _connections = [];

    public TcpRelay(Uri upstream)
    {
        _upstream = upstream;
        _listener = new LoopbackListener(ServeAsync);
        _listener.Start();
    }

    public Uri Address => _listener.Address;

    /// <summary>Resets every connection and refuses new ones.</summary>
    /// <returns>How many connections there were.</returns>
    public int Kill()
    {
        _listener.Stop();
        var count = 0;
        foreach (var (client, server) in _connections)
        {
            client.LingerState = new LingerOption(true, 0);
            client.Close();
            server.Close();
            count++;
        }

        return count;
    }

    public void Restart() => _listener.Start();

    public ValueTask DisposeAsync()
    {
        Kill();
        return _listener.DisposeAsync();
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var server = new TcpClient();
        _connections[client] = server;
        try
        {
            await server.ConnectAsync(_upstream.Host, _upstream.Port, cancellationToken);
            var (down, up) = (server.GetStream(), client.GetStream());
            await Task.WhenAny(down.CopyToAsync(up, cancellationToken), up.CopyToAsync(down, cancellationToken));
        }
        catch (ObjectDisposedException)
        {
            // The relay was killed while it connected.
        }
        finally
        {
            _connections.TryRemove(client, out _);
        }
    }
}
