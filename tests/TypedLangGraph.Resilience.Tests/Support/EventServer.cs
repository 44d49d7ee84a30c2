using System.Net.Sockets;
using System.Text;
using TypedLangGraph.Resilience.Tests.Proxy;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>
/// A server on a loopback port whose runs send two events and then go on without a word until they are cancelled. It sees when a client has
/// closed its connection.
/// </summary>
internal sealed class EventServer : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _left = new(0);
    private int _opened;

    public EventServer()
    {
        _listener = new LoopbackListener(ServeAsync);
        _listener.Start();
    }

    public Uri Address => _listener.Address;

    /// <summary>Whether streams are left without an answer.</summary>
    public bool IsMute { get; set; }

    /// <summary>How many streams were asked for.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>Returns when one more client has closed the connection of its stream.</summary>
    public async Task ClientLeftAsync() => Assert.True(await _left.WaitAsync(TimeSpan.FromSeconds(30)), "The client has not closed its connection.");

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(TcpClient accepted, CancellationToken disposal)
    {
        var stream = accepted.GetStream();
        while (await HttpHead.ReadAsync(stream, disposal) is { } request)
        {
            await stream.ReadExactlyAsync(new byte[int.Parse(request.Find("Content-Length") ?? "0")], disposal);
            await AnswerAsync(stream, request.FirstLine, disposal);
        }
    }

    private Task AnswerAsync(NetworkStream stream, string requestLine, CancellationToken disposal)
    {
        if (requestLine.Contains("/stream"))
            return StreamAsync(stream, disposal);
        if (requestLine.Contains("/cancel"))
            _cancelled.TrySetResult();
        var run = RecordedServer.RunId;
        return WriteAsync(stream, disposal, "200 OK", "application/json", $$"""{"run_id":"{{run}}","thread_id":"{{run}}","assistant_id":"{{run}}","created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z","status":"interrupted","metadata":{},"multitask_strategy":"reject" }""");
    }

    private async Task StreamAsync(NetworkStream stream, CancellationToken disposal)
    {
        Interlocked.Increment(ref _opened);
        try
        {
            if (!IsMute)
                await SendEventsAsync(stream, disposal);

            // A client that reads a stream sends nothing more: what ends this wait is the end of its connection.
            var left = stream.ReadAsync(new byte[1], disposal).AsTask();
            if (await Task.WhenAny(left, _cancelled.Task) == left)
            {
                await left;
                _left.Release();
            }
            else
            {
                await ChunkedBody.WriteEndAsync(stream, disposal);
            }
        }
        catch (IOException)
        {
            _left.Release();
            throw;
        }
    }

    private async Task SendEventsAsync(NetworkStream stream, CancellationToken disposal)
    {
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Location: /threads/{RecordedServer.ThreadId}/runs/{RecordedServer.RunId}\r\nTransfer-Encoding: chunked\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), disposal);
        await ChunkedBody.WriteAsync(stream, Encoding.ASCII.GetBytes($"event: metadata\ndata: {{\"run_id\":\"{RecordedServer.RunId}\",\"attempt\":1}}\nid: 0\n\n"), disposal);
        await ChunkedBody.WriteAsync(stream, "event: custom\ndata: {\"tick\":1}\nid: 1\n\n"u8.ToArray(), disposal);
    }

    private async Task WriteAsync(NetworkStream stream, CancellationToken disposal, string status, string type, string body) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), disposal);
}
