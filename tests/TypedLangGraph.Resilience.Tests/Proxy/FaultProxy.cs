using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>
/// Stands between a client and a real server, on a loopback port. Each stream meets the next of the faults, and passes when there is none left.
/// Connections stay open from request to request: on one that is to be closed, Node.js takes every end of a body for a good one.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly Uri _upstream;
    private readonly ConcurrentQueue<Fault> _faults;
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly ConcurrentDictionary<TcpClient, bool> _idle = [];
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

    /// <summary>Refuses new connections from now on, and closes those that wait for a request.</summary>
    public void Refuse()
    {
        _listener!.Stop();
        foreach (var connection in _idle.Keys)
            connection.Close();
    }

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
        {
            try
            {
                while (await NextRequestAsync(accepted) is { } request && await AnswerAsync(accepted, request))
                {
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One of the two has gone, or the proxy is being disposed of.
            }
        }
    }

    private async Task<HttpHead?> NextRequestAsync(TcpClient accepted)
    {
        _idle[accepted] = true;
        try
        {
            return await HttpHead.ReadAsync(accepted.GetStream(), _disposal.Token);
        }
        finally
        {
            _idle.TryRemove(accepted, out _);
        }
    }

    /// <returns>Whether the connection can take another request.</returns>
    private async Task<bool> AnswerAsync(TcpClient accepted, HttpHead request)
    {
        using var upstream = new TcpClient();
        var exchange = new ProxiedExchange(accepted, upstream, request, _disposal.Token);
        if (!exchange.IsStream)
            return await exchange.PassAsync(_upstream);

        Streams.Enqueue(exchange.Stream);
        _faults.TryDequeue(out var fault);
        if (fault is Fault.Answer answer)
            return await exchange.AnswerAsync(answer);
        exchange.ChangeHead = ChangeHead;
        exchange.Cutting = RefuseWhileCut;
        return await exchange.PassAsync(_upstream, fault as Fault.CutAfter);
    }

    private void RefuseWhileCut(Fault.CutAfter cut)
    {
        if (cut.RefusedFor == TimeSpan.Zero)
            return;
        Refuse();
        _connections.Add(AcceptLaterAsync(cut.RefusedFor));
    }

    private async Task AcceptLaterAsync(TimeSpan wait)
    {
        await Task.WhenAny(Task.Delay(wait, _disposal.Token));
        if (!_disposal.IsCancellationRequested)
            Accept();
    }
}
