using System.Collections.Concurrent;
using System.Net.Sockets;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>
/// Stands between a client and a real server, on a loopback port. Each request has a connection of its own; each stream meets the next of the
/// faults, and passes when there is none left.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly Uri _upstream;
    private readonly ConcurrentQueue<Fault> _faults;
    private readonly LoopbackListener _listener;

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

    /// <summary>Refuses new connections from now on.</summary>
    public void Refuse() => _listener.Stop();

    /// <summary>Accepts connections again.</summary>
    public void Accept() => _listener.Start();

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(TcpClient accepted, CancellationToken disposal)
    {
        using var upstream = new TcpClient();
        var request = await HttpHead.ReadAsync(accepted.GetStream(), disposal);
        if (request is null)
            return;
        var exchange = new ProxiedExchange(accepted, upstream, request, disposal);
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
}
