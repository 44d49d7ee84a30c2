using System.Net.Sockets;
using System.Text;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>A server on a loopback port that keeps the bytes of each request and answers with prepared ones, a connection for each.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    /// <summary>The beginning of a response, behind which the connection closes.</summary>
    public const string Broken = "HTTP/1.1 20";

    private readonly LoopbackListener _listener;
    private readonly Queue<string> _answers;
    private readonly List<RawRequest> _requests = [];

    private RawServer(IEnumerable<string> answers)
    {
        _answers = new(answers);
        _listener = new LoopbackListener(ServeAsync);
        _listener.Start();
    }

    public Uri Address => _listener.Address;

    /// <summary>How long the server thinks before it answers.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether connections stay open behind the answers.</summary>
    public bool Holds { get; init; }

    public IReadOnlyList<RawRequest> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <param name="answers">The responses, in order; the connection closes behind each.</param>
    public static RawServer Start(params string[] answers) => new(answers);

    /// <param name="delay">How long the server thinks before it answers.</param>
    /// <param name="answer">The response.</param>
    public static RawServer StartSlow(TimeSpan delay, string answer) => new([answer]) { Delay = delay };

    /// <param name="answer">The response, behind which the connection stays open.</param>
    public static RawServer StartHolding(string answer) => new([answer]) { Holds = true };

    /// <summary>A response with a body of the length that it says.</summary>
    public static string Answer(string status, string body = "", string contentType = "application/json", params string[] headers) =>
        Head(status, [$"Content-Type: {contentType}", $"Content-Length: {Encoding.UTF8.GetByteCount(body)}", .. headers]) + body;

    /// <summary>A response that ends before the body of the length that it says has come.</summary>
    public static string CutAnswer(string body, params string[] headers) => CutAnswer("application/json", body, headers);

    /// <summary>The beginning of a stream.</summary>
    public static string CutStream(string events) => CutAnswer("text/event-stream", events, []);

    public LangGraphClient CreateClient(Action<LangGraphClientOptions>? change = null)
    {
        var options = new LangGraphClientOptions { ApiKey = "key" };
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
        options.Reconnect.BaseDelay = TimeSpan.FromMilliseconds(1);
        change?.Invoke(options);
        return new LangGraphClient(Address, options);
    }

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private static string CutAnswer(string contentType, string body, string[] headers) =>
        Head("200 OK", [$"Content-Type: {contentType}", $"Content-Length: {Encoding.UTF8.GetByteCount(body) + 100}", .. headers]) + body;

    private static string Head(string status, IEnumerable<string> headers) =>
        $"HTTP/1.1 {status}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";

    private async Task ServeAsync(TcpClient accepted, CancellationToken cancellationToken)
    {
        var stream = accepted.GetStream();
        if (await RawRequest.ReadAsync(stream, cancellationToken) is not { } request)
            return;
        string answer;
        lock (_requests)
        {
            _requests.Add(request);
            answer = _answers.Count > 0 ? _answers.Dequeue() : Answer("500 Unexpected", "The test has prepared no answer.", "text/plain");
        }

        OperationLog.Record(request.Method, request.Target);
        await Task.Delay(Delay, cancellationToken);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), cancellationToken);
        if (Holds)
            await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
