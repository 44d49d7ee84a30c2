using System.Net.Http.Headers;
using TypedLangGraph.Http.Telemetry;

namespace TypedLangGraph.Http;

/// <summary>Sends one request once, and turns every failure into a <see cref="LangGraphException"/>.</summary>
internal sealed class RequestSender(Func<HttpClient> httpClients, RequestHeaders headers, Uri baseAddress, LangGraphClientOptions options)
{
    private static readonly HttpRequestOptionsKey<HttpClient> SentWith = new("TypedLangGraph.HttpClient");

    /// <returns>A successful response, of which only the head has been read.</returns>
    public async Task<HttpResponseMessage> SendAsync(ServerRequest request, byte[]? body, CancellationToken cancellationToken)
    {
        var observation = RequestObservation.Start(request, baseAddress);
        try
        {
            var response = await SendUnobservedAsync(request, body, cancellationToken).ConfigureAwait(false);
            observation.Answered(response.StatusCode);
            return response;
        }
        catch (Exception exception)
        {
            observation.Failed(exception);
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendUnobservedAsync(ServerRequest request, byte[]? body, CancellationToken cancellationToken)
    {
        var httpClient = httpClients();
        using var message = CreateMessage(request, body);

        // A factory closes the connections of clients that nobody holds any more: the response holds this one.
        message.Options.Set(SentWith, httpClient);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!request.IsLongWait)
            timeout.CancelAfter(options.RequestTimeout);
        HttpResponseMessage response;
        try
        {
            await headers.AuthorizeAsync(message, timeout.Token).ConfigureAwait(false);
            response = await httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (ConnectFailure.IsTimeout(exception, httpClient, timeout.Token))
                throw Unreachable(message, exception, mayHaveReachedServer: false);
            throw new LangGraphTimeoutException(
                $"{message.Method} {message.RequestUri} was not answered within {options.RequestTimeout.TotalSeconds:0.#} s. Check that the server is up, or raise LangGraphClientOptions.RequestTimeout.", exception);
        }
        catch (HttpRequestException exception)
        {
            throw Unreachable(message, exception, mayHaveReachedServer: !ConnectFailure.Is(exception));
        }

        if (!ServerAddress.IsSameOrigin(response.RequestMessage?.RequestUri, baseAddress))
        {
            using (response)
                throw FollowedRedirect(response);
        }

        if (response.IsSuccessStatusCode)
            return response;
        if (request.IsLongWait)
            timeout.CancelAfter(options.RequestTimeout);
        using (response)
            throw await ErrorResponse.ToExceptionAsync(request.Operation, response, timeout.Token, cancellationToken).ConfigureAwait(false);
    }

    private HttpRequestMessage CreateMessage(ServerRequest request, byte[]? body)
    {
        var address = new Uri(baseAddress, request.Path);
        if (!ServerAddress.IsSameOrigin(address, baseAddress))
            throw new InvalidOperationException($"{request.Operation} would leave the server: {address.GetLeftPart(UriPartial.Authority)} is another origin.");
        var message = new HttpRequestMessage(request.Operation.Method, address) { Content = Content(request.Operation.Method, body) };
        headers.AddTo(message);
        message.Headers.Accept.ParseAdd(request.Accept);
        if (request.Accept == "text/event-stream")
            message.Headers.CacheControl = new CacheControlHeaderValue { NoStore = true };
        if (request.Prefer is not null)
            message.Headers.TryAddWithoutValidation("Prefer", request.Prefer);
        if (request.LastEventId is not null)
            message.Headers.TryAddWithoutValidation("Last-Event-ID", request.LastEventId);
        return message;
    }

    /// <summary>
    /// A request without content is one that the handler sends again by itself when its connection breaks, whatever the verb: what changes
    /// something has content, if only an empty one.
    /// </summary>
    private static HttpContent? Content(HttpMethod method, byte[]? body) =>
        body is not null ? JsonBody.Create(body) : method == HttpMethod.Get ? null : new ByteArrayContent([]);

    private LangGraphConnectionException Unreachable(HttpRequestMessage message, Exception cause, bool mayHaveReachedServer) => new(
        $"{message.Method} {message.RequestUri} failed: {cause.Message} Check that the Agent Server runs at {baseAddress} and can be reached from here.", cause)
    {
        MayHaveReachedServer = mayHaveReachedServer,
    };

    private LangGraphException FollowedRedirect(HttpResponseMessage response) => new(
        $"The HttpClient has followed a redirect from {baseAddress} to {response.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority)}, and has taken the request's headers there. Set AllowAutoRedirect = false on its handler, and replace the API key if it is not for that host.");
}
