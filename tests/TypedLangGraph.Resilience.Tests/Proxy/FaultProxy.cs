using System.Collections.Concurrent;
using System.Net.Sockets;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>
/// Stands between a client and a real server, on a loopback port. Each stream meets the next of the faults, and passes when there is none left.
/// Connections stay open from request to request: on one that is to be closed, Node.js takes every end of a body for a good one.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly Uri _upstream;
    private readonly ConcurrentQueue<Fault> _faults;
    private readonly ConcurrentDictionary<TcpClient, bool> _idle = [];
    private readonly LoopbackListener _listener;
    private readonly CancellationTokenSource _disposal = new();
    private Task _acceptingLater = Task.CompletedTask;

    public FaultProxy(Uri upstream, params IEnumerable<Fault> faults)
    {
        _upstream = upstream;
        _faults = new ConcurrentQueue<Fault>(faults);
        _listener = new LoopbackListener(ServeAsync);
        _listener.Start();
    }

    public Uri Address => _listener.Address;

    /// <summary>The streams that were asked for, in order.</summary>
    public ConcurrentQueue<ProxiedStream> Streams { get; } = [];

    /// <summary>Changes the head of each stream that the server answers with.</summary>
    public Action<HttpHead> ChangeHead { get; init; } = _ => { };

    /// <summary>Refuses new connections from now on, and closes those that wait for a request.</summary>
    public void Refuse()
    {
        _listener.Stop();
        foreach (var connection in _idle.Keys)
            connection.Close();
    }

    /// <summary>Accepts connections again.</summary>
    public void Accept() => _listener.Start();

    public async ValueTask DisposeAsync()
    {
        await _disposal.CancelAsync();
        await _acceptingLater;
        await _listener.DisposeAsync();
        _disposal.Dispose();
    }

    private async Task ServeAsync(TcpClient accepted, CancellationToken disposal)
    {
        try
        {
            while (await NextRequestAsync(accepted, disposal) is { } request && await AnswerAsync(accepted, request, disposal))
            {
            }
        }
        catch (ObjectDisposedException)
        {
            // Connections were refused while this one waited for its next request.
        }
    }

    private async Task<HttpHead?> NextRequestAsync(TcpClient accepted, CancellationToken disposal)
    {
        _idle[accepted] = true;
        try
        {
            return await HttpHead.ReadAsync(accepted.GetStream(), disposal);
        }
        finally
        {
            _idle.TryRemove(accepted, out _);
        }
    }

    /// <returns>Whether the connection can take another request.</returns>
    private async Task<bool> AnswerAsync(TcpClient accepted, HttpHead request, CancellationToken disposal)
    {
        using var upstream = new TcpClient();
        var exchange = new ProxiedExchange(accepted, upstream, request, disposal);
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
        _acceptingLater = AcceptLaterAsync(cut.RefusedFor);
    }

    private async Task AcceptLaterAsync(TimeSpan wait)
    {
        await Task.WhenAny(Task.Delay(wait, _disposal.Token));
        if (!_disposal.IsCancellationRequested)
            Accept();
    }
}
