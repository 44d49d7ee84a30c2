using System.Net;
using System.Net.Http.Headers;

namespace TypedLangGraph.Tests.Threads;

/// <summary>
/// The route of Python servers that streams a thread, which JavaScript servers lack. It speaks recorded bytes, reads its parameters as strictly
/// as a Python server does, and keeps the connection open after the last event.
/// </summary>
/// <param name="recordings">The recordings, one after the other.</param>
internal sealed class ThreadStreamServer(params byte[][] recordings) : HttpMessageHandler
{
    public static readonly Guid ThreadId = Guid.Parse("8f1c2b9e-0000-4000-8000-000000000001");

    private static readonly string[] Modes = ["run_modes", "lifecycle", "state_update"];
    private readonly IReadOnlyList<RecordedEvent> _events = [.. recordings.SelectMany(RecordedEvents.Read)];

    /// <summary>How many bytes each connection brings before it breaks; connections behind the list bring everything and stay open.</summary>
    public IReadOnlyList<int> BreaksAfterBytes { get; init; } = [];

    /// <summary>The path and query of each request, decoded.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The <c>Last-Event-ID</c> of each request; null when it had none.</summary>
    public List<string?> LastEventIds { get; } = [];

    public LangGraphClient CreateClient()
    {
        var options = new LangGraphClientOptions { UseEnvironmentApiKey = false };
        options.Reconnect.BaseDelay = TimeSpan.Zero;
        return new LangGraphClient(new HttpClient(this) { BaseAddress = new Uri("http://agent.test/") }, options);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(Uri.UnescapeDataString(request.RequestUri!.PathAndQuery));
        LastEventIds.Add(request.Headers.TryGetValues("Last-Event-ID", out var ids) ? ids.Single() : null);
        var response = Answer(request);
        response.RequestMessage = request;
        return Task.FromResult(response);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (request.Method != HttpMethod.Get || request.RequestUri!.AbsolutePath != $"/threads/{ThreadId}/stream")
            return Refuse(HttpStatusCode.NotFound, "Not Found");
        if (ReadModes(request.RequestUri.Query) is not { } modes)
            return Refuse(HttpStatusCode.UnprocessableEntity, "Invalid stream mode");
        if (FirstAfter(LastEventIds[^1]) is not { } first)
            return Refuse(HttpStatusCode.UnprocessableEntity, "Last-Event-ID must be a valid Redis stream ID");
        return Stream([.. _events.Skip(first).Where(@event => @event.IsToldIn(modes)).SelectMany(@event => @event.Bytes)]);
    }

    private HttpResponseMessage Stream(byte[] body)
    {
        var connection = Requests.Count - 1;
        var breaks = connection < BreaksAfterBytes.Count;
        var content = new StreamContent(new HeldOpenStream(breaks ? body[..BreaksAfterBytes[connection]] : body, breaks));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
        return new HttpResponseMessage { Content = content };
    }

    /// <returns>Null when the server would not understand the query: it reads one parameter, with commas.</returns>
    private static IReadOnlyCollection<string>? ReadModes(string query)
    {
        if (query.Length == 0)
            return ["run_modes"];
        if (query.Split('&') is not [var parameter] || !parameter.StartsWith("?stream_modes=", StringComparison.Ordinal))
            return null;
        var modes = Uri.UnescapeDataString(parameter["?stream_modes=".Length..]).Split(',');
        return modes.Except(Modes).Any() ? null : modes;
    }

    /// <summary>Where to begin: the event with the given id comes once more, as with Redis.</summary>
    private int? FirstAfter(string? lastEventId) => lastEventId switch
    {
        null or "-" => 0,
        _ when !lastEventId.Contains('-') => null,
        _ => _events.TakeWhile(@event => @event.Id != lastEventId).Count(),
    };

    private static HttpResponseMessage Refuse(HttpStatusCode status, string detail) =>
        new(status) { Content = new StringContent($$"""{"detail":"{{detail}}"}""", new MediaTypeHeaderValue("application/json")) };
}
