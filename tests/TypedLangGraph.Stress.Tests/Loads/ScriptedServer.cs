using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using TypedLangGraph.Resilience.Tests.Proxy;
using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Stress.Tests.Loads;

/// <summary>A server on a loopback port with a script for each run. It keeps nothing of what it has sent, and joins runs behind an id.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private static readonly TimeSpan HeartbeatDistance = TimeSpan.FromSeconds(1);

    private readonly Func<int, Script> _scripts;
    private readonly LoopbackListener _listener;
    private long _sentBytes;
    private int _started;

    public ScriptedServer(Func<int, Script> scripts)
    {
        _scripts = scripts;
        _listener = new LoopbackListener(ServeAsync);
        _listener.Start();
    }

    public Uri Address => _listener.Address;

    /// <summary>Where each stream that starts a run waits: in front of the event with this index.</summary>
    public (int Index, Halfway Halfway)? Wait { get; init; }

    /// <summary>The index of the event in the middle of which the stream that starts a run is cut, or null for a run whose stream is not.</summary>
    public Func<Script, int?> CutAt { get; init; } = _ => null;

    /// <summary>The bytes of bodies that connections have taken so far.</summary>
    public long SentBytes => Interlocked.Read(ref _sentBytes);

    /// <summary>How many runs were started.</summary>
    public int Started => Volatile.Read(ref _started);

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(TcpClient accepted, CancellationToken disposal)
    {
        // What waits in the kernel is nobody's: little of it leaves more to see of what the client takes.
        accepted.SendBufferSize = 64 * 1024;
        accepted.NoDelay = true;
        var stream = accepted.GetStream();
        while (await HttpHead.ReadAsync(stream, disposal) is { } request)
        {
            var body = new byte[int.Parse(request.Find("Content-Length") ?? "0")];
            await stream.ReadExactlyAsync(body, disposal);
            if (!await AnswerAsync(stream, request, body, disposal))
                return;
        }
    }

    /// <returns>False when the connection is to be closed.</returns>
    private Task<bool> AnswerAsync(NetworkStream stream, HttpHead request, byte[] body, CancellationToken disposal)
    {
        var parts = request.FirstLine.Split(' ')[1].Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (request.FirstLine.StartsWith("POST ", StringComparison.Ordinal) && parts[^1] == "stream")
        {
            Interlocked.Increment(ref _started);
            using var run = JsonDocument.Parse(body);
            return StreamAsync(stream, _scripts(Script.NumberOf(run.RootElement.GetProperty("assistant_id").GetString()!)), from: 0, isStart: true, disposal);
        }

        var script = _scripts(Script.NumberOf(Guid.Parse(parts[1])));
        return parts[^1] == "stream" ? StreamAsync(stream, script, script.IndexBehind(request.Find("Last-Event-ID")!), isStart: false, disposal)
            : parts.Length == 2 ? WriteAsync(stream, Answers.Thread(script.ThreadId), disposal)
            : WriteAsync(stream, Answers.Run(script.ThreadId, script.RunId, "success"), disposal);
    }

    private async Task<bool> StreamAsync(NetworkStream stream, Script script, int from, bool isStart, CancellationToken disposal)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Head(script)), disposal);
        var cutAt = isStart ? CutAt(script) : null;
        var buffer = new MemoryStream();
        for (var index = from; index < script.Events; index++)
        {
            if (isStart && index == Wait?.Index)
                await WaitAsync(stream, script, Wait.Value.Halfway, disposal);
            script.Write(index, buffer);
            var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
            if (index == cutAt)
            {
                await ChunkedBody.WriteAsync(stream, bytes[..(bytes.Length / 2)], disposal);
                return false;
            }

            await ChunkedBody.WriteAsync(stream, bytes, disposal);
            Interlocked.Add(ref _sentBytes, bytes.Length);
        }

        await ChunkedBody.WriteEndAsync(stream, disposal);
        return true;
    }

    /// <summary>A Python server is never silent for long, which its clients learn to expect.</summary>
    private static async Task WaitAsync(NetworkStream stream, Script script, Halfway halfway, CancellationToken disposal)
    {
        halfway.Arrive();
        while (await Task.WhenAny(halfway.Opened, Task.Delay(HeartbeatDistance, disposal)) != halfway.Opened)
        {
            disposal.ThrowIfCancellationRequested();
            if (script.IsPython)
                await ChunkedBody.WriteAsync(stream, ": heartbeat\r\n\r\n"u8.ToArray(), disposal);
        }
    }

    private static string Head(Script script)
    {
        var run = script.HasThread ? $"/threads/{script.ThreadId}/runs/{script.RunId}" : $"/runs/{script.RunId}";
        var location = script.IsPython ? $"Location: {run}/stream\r\n" : string.Empty;
        return $"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-cache\r\n{location}Content-Location: {run}\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    private static async Task<bool> WriteAsync(NetworkStream stream, HttpResponseMessage answer, CancellationToken disposal)
    {
        using (answer)
        {
            var body = await answer.Content.ReadAsByteArrayAsync(disposal);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), disposal);
            await stream.WriteAsync(body, disposal);
            return true;
        }
    }
}
