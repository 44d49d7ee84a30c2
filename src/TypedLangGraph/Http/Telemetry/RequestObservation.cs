using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;

namespace TypedLangGraph.Http.Telemetry;

/// <summary>The span and the duration of one request: from its sending until the head of the answer has come.</summary>
internal readonly struct RequestObservation
{
    private static readonly Histogram<double> Duration = Durations.Create(
        "langgraph.client.request.duration", "Time from sending a request until the head of its answer has come.");

    private readonly ServerOperation _operation;
    private readonly Uri _server;
    private readonly Activity? _activity;
    private readonly long _start;

    private RequestObservation(ServerRequest request, Uri server, Activity? activity)
    {
        _operation = request.Operation;
        _server = server;
        _activity = activity;
        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>Starts the span, which is the current one until the calling async method returns.</summary>
    public static RequestObservation Start(ServerRequest request, Uri server) => new(request, server, StartActivity(request, server));

    public void Answered(HttpStatusCode status) => Stop((int)status, error: null);

    public void Failed(Exception exception)
    {
        var status = (exception as LangGraphApiException)?.StatusCode;
        Stop((int?)status, status is { } code ? ((int)code).ToString(CultureInfo.InvariantCulture) : exception.GetType().FullName);
    }

    private static Activity? StartActivity(ServerRequest request, Uri server)
    {
        if (!LangGraphTelemetry.Source.HasListeners())
            return null;
        var (method, path) = (request.Operation.Method.Method, request.Operation.Path);
        var tags = new TagList { { Tags.Method, method }, { Tags.Template, path }, { Tags.Server, server.Host }, { Tags.Port, server.Port } };
        if (request.Resends > 0)
            tags.Add(Tags.Resends, request.Resends);
        return LangGraphTelemetry.Source.StartActivity($"{method} {path}", ActivityKind.Client, parentContext: default, tags);
    }

    private void Stop(int? status, string? error)
    {
        if (Duration.Enabled)
        {
            var tags = new TagList { { Tags.Method, _operation.Method.Method }, { Tags.Template, _operation.Path }, { Tags.Server, _server.Host }, { Tags.Port, _server.Port } };
            if (status is not null)
                tags.Add(Tags.Status, status);
            if (error is not null)
                tags.Add(Tags.Error, error);
            Duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, tags);
        }

        if (_activity is null)
            return;
        if (status is not null)
            _activity.SetTag(Tags.Status, status);
        if (error is not null)
            _activity.SetTag(Tags.Error, error).SetStatus(ActivityStatusCode.Error);
        _activity.Dispose();
    }
}
