using System.Globalization;
using System.Net;
using TypedLangGraph.Testing.Runs;

namespace TypedLangGraph.Testing.Requests;

/// <summary>Answers what is asked about runs and their threads as a server does.</summary>
internal sealed class RunRoutes(TimeProvider time)
{
    private readonly Dictionary<Guid, ScriptedRun> _runs = [];
    private readonly Dictionary<string, Queue<RunScript>> _scripts = [];

    public List<SentRun> Sent { get; } = [];

    public void Add(string assistantId, IEnumerable<RunScript> scripts)
    {
        if (!_scripts.TryGetValue(assistantId, out var queue))
            _scripts[assistantId] = queue = [];
        foreach (var script in scripts)
            queue.Enqueue(script);
    }

    /// <returns>Null for a request that is about something else.</returns>
    public HttpResponseMessage? Answer(SentRequest request)
    {
        var path = RoutePath.Parse(request.Path);
        if (request.Method == HttpMethod.Post)
        {
            return path switch
            {
                { Verb: "stream", RunId: null } => Stream(Start(request, path.ThreadId), from: -1),
                { Verb: "wait", RunId: null } => Result(Start(request, path.ThreadId)),
                { Verb: "create", RunId: null } => Responses.Run(Start(request, path.ThreadId)),
                { Verb: "cancel", RunId: { } id } when _runs.TryGetValue(id, out var run) => Cancel(run),
                _ => null,
            };
        }

        if (request.Method != HttpMethod.Get)
            return null;
        if (path is { Verb: "thread", ThreadId: { } threadId })
            return Responses.Thread(threadId, LastOf(threadId));
        if (path is { Verb: "state", ThreadId: { } owner } && LastOf(owner) is { } last)
            return Responses.State(last);
        if (path.RunId is not { } runId || !_runs.TryGetValue(runId, out var asked))
            return null;
        return path.Verb switch
        {
            "stream" => Stream(asked, StartBehind(request)),
            "join" => Result(asked),
            "run" => Responses.Run(asked),
            _ => null,
        };
    }

    private ScriptedRun Start(SentRequest request, Guid? threadId)
    {
        var sent = new SentRun(request, Guid.NewGuid(), threadId);
        if (!_scripts.TryGetValue(sent.AssistantId, out var scripts))
        {
            throw new UnexpectedRequestException(
                $"'{request}' starts a run of '{sent.AssistantId}', for which the test has no script: call Plays(\"{sent.AssistantId}\", new RunScript()...) first.");
        }

        var run = new ScriptedRun(sent, scripts.Count > 1 ? scripts.Dequeue() : scripts.Peek());
        ScriptCheck.Check(run);
        _runs[sent.RunId] = run;
        Sent.Add(sent);
        return run;
    }

    private HttpResponseMessage Stream(ScriptedRun run, int from) => Responses.Stream(run, new ScriptedBody(run, from, time));

    private static HttpResponseMessage Result(ScriptedRun run)
    {
        run.Finish();
        return Responses.Result(run);
    }

    private static HttpResponseMessage Cancel(ScriptedRun run)
    {
        run.Cancel();
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }

    /// <summary>The step behind the event that the client has seen last; the id of an event is the number of its step, counted from 1.</summary>
    private static int StartBehind(SentRequest request) =>
        request.Headers.TryGetValue("Last-Event-ID", out var id) && int.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step) ? step : -1;

    private ScriptedRun? LastOf(Guid threadId) => _runs.Values.LastOrDefault(run => run.Sent.ThreadId == threadId);
}
