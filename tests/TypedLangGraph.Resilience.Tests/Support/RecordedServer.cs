using System.Net.Http.Headers;

namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>
/// A server with one recorded run: it starts it, joins it behind an id, and says whether it still runs. Each stream that it sends is cut as
/// the test wants.
/// </summary>
/// <param name="run">What is kept of the run, and sent to those who join.</param>
/// <param name="semantics">What a join behind an id begins with.</param>
/// <param name="cuts">The cut of the first stream, of the second, and so on; streams without one come to the run's end.</param>
internal sealed class RecordedServer(RecordedRun run, JoinSemantics semantics, params IEnumerable<Cut> cuts) : HttpMessageHandler
{
    public static readonly Guid ThreadId = Guid.Parse("01a1fdea-3b88-7418-9e7c-277d5bc11541");
    public static readonly Guid RunId = Guid.Parse("01a1fdea-3c22-732e-923d-0a5531a5fa8d");
    private static readonly Uri Address = new("http://agent.test/");

    private readonly Queue<Cut> _cuts = new(cuts);
    private bool _isOver;
    private int _statusRequests;

    /// <summary>What the stream that starts the run is made of, when that differs from what is kept.</summary>
    public RecordedRun? StartedAs { get; init; }

    /// <summary>Whether the run has come to its end before anybody asks, however little of it was sent.</summary>
    public bool RunEndsAtOnce { get; init; }

    /// <summary>Changes the answer that starts the run.</summary>
    public Action<HttpResponseMessage> ChangeStart { get; init; } = response => response.Content.Headers.ContentLocation = new Uri($"/threads/{ThreadId}/runs/{RunId}", UriKind.Relative);

    /// <summary>Answers in the server's place, by the number of the attempt to resume, from 1; null leaves it to the server.</summary>
    public Func<int, HttpResponseMessage?> AnswerToResume { get; init; } = _ => null;

    /// <summary>Answers a question about the run's status in the server's place, by its number, from 1; null leaves it to the server.</summary>
    public Func<int, HttpResponseMessage?> AnswerToStatus { get; init; } = _ => null;

    /// <summary>The Last-Event-ID of each join; null where there was none.</summary>
    public List<string?> Joins { get; } = [];

    public List<Uri> Requests { get; } = [];

    public LangGraphClient CreateClient(LangGraphClientOptions options, string prefix = "") =>
        new(new HttpClient(this) { BaseAddress = new Uri(Address, prefix) }, options);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request.RequestUri!);
        var response = Answer(request);
        response.RequestMessage = request;
        return Task.FromResult(response);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Post)
        {
            var started = Stream(StartedAs ?? run, from: 0);
            ChangeStart(started);
            return started;
        }

        if (request.RequestUri!.AbsolutePath.EndsWith(ThreadId.ToString(), StringComparison.Ordinal))
            return Answers.Thread(ThreadId);
        if (!request.RequestUri!.AbsolutePath.EndsWith("/stream", StringComparison.Ordinal))
            return AnswerToStatus(++_statusRequests) ?? Answers.Run(ThreadId, RunId, _isOver || RunEndsAtOnce ? "success" : "running");
        var lastEventId = request.Headers.TryGetValues("Last-Event-ID", out var values) ? values.Single() : null;
        Joins.Add(lastEventId);
        return AnswerToResume(Joins.Count) ?? Stream(run, StartOf(lastEventId));
    }

    private int StartOf(string? lastEventId)
    {
        if (lastEventId is null)
            return run.Body.Length;
        if (lastEventId is "-1")
            return 0;
        var first = run.Events.Find(recorded => recorded.Id == lastEventId);
        var last = run.Events.FindLast(recorded => recorded.Id == lastEventId);
        if (first is null || last is null)
            return run.Body.Length;
        return semantics == JoinSemantics.Inclusive ? first.Start : last.End;
    }

    private HttpResponseMessage Stream(RecordedRun sent, int from)
    {
        var hasCut = _cuts.TryDequeue(out var cut);
        _isOver = !hasCut;
        var end = hasCut ? Math.Max(from, cut.Position) : sent.Body.Length;
        var response = new HttpResponseMessage { Content = new StreamContent(new CutStream(sent.Body.AsMemory(from, end - from), hasCut ? cut.Ending : null)) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
        return response;
    }
}
