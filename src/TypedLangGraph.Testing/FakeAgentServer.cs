using System.Net;
using System.Text.Json.Nodes;
using TypedLangGraph.Testing.Requests;

namespace TypedLangGraph.Testing;

/// <summary>
/// A server that exists only in the test. Runs play scripts, lost connections are resumed, runs can be joined, waited for and cancelled, and every request is
/// kept; what else the code under test asks for is prepared with <see cref="Answers(HttpMethod, string, Func{SentRequest, JsonPayload})"/>. A request that nothing answers is an
/// <see cref="UnexpectedRequestException"/>. Safe for use by several threads at the same time.
/// </summary>
public sealed class FakeAgentServer : HttpMessageHandler
{
    private readonly object _lock = new();
    private readonly List<SentRequest> _requests = [];
    private readonly List<(HttpMethod Method, string Path, Func<SentRequest, JsonPayload> Answer)> _answers = [];
    private readonly Queue<Func<HttpResponseMessage>> _faults = [];
    private readonly RunRoutes _runs;

    /// <summary>A server that knows nothing yet.</summary>
    /// <param name="timeProvider">What <see cref="RunScript.Wait"/> is measured by; <see langword="null"/> for the system's time.</param>
    public FakeAgentServer(TimeProvider? timeProvider = null)
    {
        TimeProvider = timeProvider ?? TimeProvider.System;
        _runs = new RunRoutes(TimeProvider);
    }

    /// <summary>The address that clients of <see cref="CreateClient"/> use. Nothing listens there.</summary>
    public static Uri Address { get; } = new("http://agent.test/");

    /// <summary>What <see cref="RunScript.Wait"/> is measured by.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>The requests so far, in their order.</summary>
    public IReadOnlyList<SentRequest> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests];
        }
    }

    /// <summary>The runs that were started so far, in their order.</summary>
    public IReadOnlyList<SentRun> Runs
    {
        get
        {
            lock (_lock)
                return [.. _runs.Sent];
        }
    }

    /// <summary>The only run that was started.</summary>
    /// <exception cref="InvalidOperationException">There was none, or more than one; the message lists all requests.</exception>
    public SentRun SingleRun => Runs is [var only] ? only : throw new InvalidOperationException(
        $"Expected one run, and {Runs.Count} were started. The requests: {(Requests.Count == 0 ? "none" : string.Join("; ", Requests))}.");

    /// <summary>A client of this server. It takes no key from the environment and resumes at once.</summary>
    /// <param name="configure">Changes its options. <see langword="null"/> leaves them.</param>
    public LangGraphClient CreateClient(Action<LangGraphClientOptions>? configure = null)
    {
        var options = new LangGraphClientOptions { UseEnvironmentApiKey = false };
        options.Reconnect.BaseDelay = options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
        configure?.Invoke(options);
        return new LangGraphClient(new HttpClient(this, disposeHandler: false) { BaseAddress = Address }, options);
    }

    /// <summary>Runs of an assistant play these scripts, one each; the last one is played again by all that follow.</summary>
    /// <param name="assistantId">The id of the assistant or graph, as the code under test names it.</param>
    /// <param name="scripts">The scripts.</param>
    public FakeAgentServer Plays(string assistantId, params RunScript[] scripts)
    {
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        ArgumentNullException.ThrowIfNull(scripts);
        lock (_lock)
            _runs.Add(assistantId, scripts);
        return this;
    }

    /// <summary>Answers requests that are about no run, or otherwise than by itself.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path; <c>*</c> stands for one segment, as in <c>/assistants/*/schemas</c>.</param>
    /// <param name="answer">The body of the answer.</param>
    public FakeAgentServer Answers(HttpMethod method, string path, Func<SentRequest, JsonPayload> answer)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(answer);
        lock (_lock)
            _answers.Insert(0, (method, path, answer));
        return this;
    }

    /// <summary>Answers requests that are about no run, or otherwise than by itself.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path; <c>*</c> stands for one segment.</param>
    /// <param name="answer">The body of the answer.</param>
    public FakeAgentServer Answers(HttpMethod method, string path, JsonPayload answer) => Answers(method, path, _ => answer);

    /// <summary>Refuses the next request, whatever it asks.</summary>
    /// <param name="status">The status.</param>
    /// <param name="detail">What the server says about it.</param>
    public FakeAgentServer Refuses(HttpStatusCode status, string detail) =>
        Fails(() => Responses.Json(JsonPayload.FromNode(new JsonObject { ["detail"] = detail }), status));

    /// <summary>Loses the connection of the next request before it is answered.</summary>
    public FakeAgentServer Disconnects() => Fails(static () => throw new HttpRequestException(HttpRequestError.ConnectionError, "The test has broken the connection."));

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var sent = new SentRequest(request, body);
            _requests.Add(sent);
            var response = _faults.TryDequeue(out var fault) ? fault() : Answer(sent);
            response.RequestMessage = request;
            return response;
        }
    }

    private FakeAgentServer Fails(Func<HttpResponseMessage> fault)
    {
        lock (_lock)
            _faults.Enqueue(fault);
        return this;
    }

    private HttpResponseMessage Answer(SentRequest request)
    {
        foreach (var (method, path, answer) in _answers)
        {
            if (method == request.Method && PathPattern.Matches(path, request.Path))
                return Responses.Json(answer(request));
        }

        return _runs.Answer(request) ?? ThreadRoutes.Answer(request) ?? throw new UnexpectedRequestException(
            $"Nothing answers '{request}'. Prepare it: Answers(HttpMethod.{Pascal(request.Method.Method)}, \"{request.Path}\", ...).");
    }

    private static string Pascal(string method) => method[..1] + method[1..].ToLowerInvariant();
}
