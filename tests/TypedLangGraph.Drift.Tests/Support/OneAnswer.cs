using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Drift.Tests.Support;

/// <summary>A server on this machine that answers every request in the same way.</summary>
internal sealed class OneAnswer : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly byte[] _answer;
    private readonly bool _waits;
    private readonly ConcurrentQueue<string> _requests = [];

    private OneAnswer(string body, string status, int missing)
    {
        _answer = Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length + missing}\r\nConnection: close\r\n\r\n{body}");
        _waits = missing > 0;
        _listener = new LoopbackListener(ServeAsync);
        _listener.Start();
    }

    /// <summary>The heads of the requests.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <param name="body">What it answers with, in ASCII.</param>
    /// <param name="status">The status and its text.</param>
    /// <param name="missing">How many bytes it promises and never sends.</param>
    public static OneAnswer Of(string body, string status = "200 OK", int missing = 0) => new(body, status, missing);

    public string Url(string path) => new Uri(_listener.Address, path).ToString();

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        var stream = client.GetStream();
        var buffer = new byte[8192];
        var head = string.Empty;
        while (!head.EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
                return;
            head += Encoding.ASCII.GetString(buffer, 0, read);
        }

        _requests.Enqueue(head);
        await stream.WriteAsync(_answer, cancellationToken);
        if (_waits)
            await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
