using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>
/// Stands between a client and a real server, on a loopback port. Each request has a connection of its own; each stream meets the next of the
/// faults, and passes when there is none left.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly Uri _upstream;
    private readonly ConcurrentQueue<Fault> _faults;
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly CancellationTokenSource _disposal = new();
    private readonly int _port;
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    public FaultProxy(Uri upstream, params IEnumerable<Fault> faults)
    {
        _upstream = upstream;
        _faults = new ConcurrentQueue<Fault>(faults);
        Listen(port: 0);
        _port = ((IPEndPoint)_listener!.LocalEndpoint).Port;
    }

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>The streams that were asked for, in order.</summary>
    public ConcurrentQueue<ProxiedStream> Streams { get; } = [];

    /// <summary>Changes the head of each stream that the server answers with.</summary>
    public Action<HttpHead> ChangeHead { get; init; } = _ => { };

    /// <summary>Refuses new connections from now on.</summary>
    public void Refuse() => _listener!.Stop();

    /// <summary>Accepts connections again.</summary>
    public void Accept() => Listen(_port);

    public async ValueTask DisposeAsync()
    {
        await _disposal.CancelAsync();
        _listener!.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _disposal.Dispose();
    }

    private void Listen(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync(_listener);
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(_disposal.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(TcpClient accepted)
    {
        using (accepted)
        using (var upstream = new TcpClient())
        {
            try
            {
                var request = await HttpHead.ReadAsync(accepted.GetStream(), _disposal.Token);
                if (request is null)
                    return;
                var exchange = new ProxiedExchange(accepted, upstream, request, _disposal.Token);
                if (!exchange.IsStream)
                {
                    await exchange.PassAsync(_upstream);
                    return;
                }

                Streams.Enqueue(exchange.Stream);
                _faults.TryDequeue(out var fault);
                if (fault is Fault.Answer answer)
                    await exchange.AnswerAsync(answer);
                else
                    await exchange.PassStreamAsync(_upstream, fault as Fault.CutAfter, ChangeHead);
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
            {
                // One of the two has gone, or the proxy is being disposed of.
            }
        }
    }
}
