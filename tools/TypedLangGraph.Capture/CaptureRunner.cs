using System.Net.Http.Headers;
using System.Text.Json;

namespace TypedLangGraph.Capture;

/// <summary>Produces one stream after the other at a server, and gives the exact bytes of their bodies.</summary>
internal sealed class CaptureRunner(HttpClient http)
{
    private readonly ServerRequests _requests = new(http);

    /// <exception cref="CaptureException">The server does not answer as expected.</exception>
    public async Task<byte[]> CaptureAsync(StreamCapture capture, CancellationToken cancellationToken)
    {
        var ids = new CapturedIds { Thread = await ThreadOfAsync(capture, cancellationToken) };
        foreach (var run in capture.Before)
            await RunBeforeAsync(run, ids, cancellationToken);
        if (capture.Get is { } path)
        {
            ids.Other = path.Contains("{other}", StringComparison.Ordinal) ? await _requests.CreateThreadAsync(cancellationToken) : null;
            using var get = new HttpRequestMessage(HttpMethod.Get, ids.Fill(path));
            if (capture.LastEventId is { } id)
                get.Headers.TryAddWithoutValidation("Last-Event-ID", id);
            return await ReadAsync(get, ids, capture.LeaveAfterEvents, capture.Meanwhile, cancellationToken);
        }

        using var post = Post(ids, capture.Request ?? throw new CaptureException($"The capture \"{capture.Name}\" has neither a request nor a path to get."));
        return await ReadAsync(post, ids, capture.LeaveAfterEvents, capture.Meanwhile, cancellationToken);
    }

    private async Task<string?> ThreadOfAsync(StreamCapture capture, CancellationToken cancellationToken) => capture.Thread switch
    {
        CaptureThread.New => await _requests.CreateThreadAsync(cancellationToken),
        CaptureThread.Missing => Guid.NewGuid().ToString(),
        _ => null,
    };

    private async Task RunBeforeAsync(SetupRun run, CapturedIds ids, CancellationToken cancellationToken)
    {
        if (run.Unread)
        {
            ids.Run = await _requests.RunInBackgroundAsync(ids.Thread!, run.Request, cancellationToken);
            return;
        }

        using var post = Post(ids, run.Request);
        await ReadAsync(post, ids, run.LeaveAfterEvents, meanwhile: null, cancellationToken);
    }

    private static HttpRequestMessage Post(CapturedIds ids, JsonElement body) =>
        new(HttpMethod.Post, ids.Thread is null ? "runs/stream" : $"threads/{ids.Thread}/runs/stream") { Content = JsonText.Content(body) };

    private async Task<byte[]> ReadAsync(HttpRequestMessage request, CapturedIds ids, int? events, MeanwhileRequest? meanwhile, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType != "text/event-stream")
            throw new CaptureException($"{request.Method} {request.RequestUri} was answered with status {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
        ids.Run = RunOf(response.Content.Headers) ?? ids.Run;
        var body = new StreamBody(await response.Content.ReadAsStreamAsync(cancellationToken));
        if (meanwhile is not null)
        {
            await body.ReadAsync(meanwhile.AfterEvents, cancellationToken);
            var sent = _requests.PostAsync(ids.Fill(meanwhile.Post), meanwhile.Body, cancellationToken, meanwhile.Status);
            await Task.WhenAll(sent, body.ReadAsync(events, cancellationToken));
        }

        await body.ReadAsync(events, cancellationToken);
        return body.ToArray(events);
    }

    private static string? RunOf(HttpContentHeaders headers) => headers.ContentLocation?.OriginalString.Split('/')[^1];
}
