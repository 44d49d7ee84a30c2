using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph.Http;

/// <summary>Sends requests to the server and turns every failure into a <see cref="LangGraphException"/>.</summary>
internal sealed class AgentServerTransport(HttpClient httpClient, Uri baseAddress, LangGraphClientOptions options)
{
    private readonly RequestHeaders _headers = new(options);

    public Uri BaseAddress => baseAddress;

    public Uri Resolve(string path) => new(baseAddress, path);

    public async Task<TResponse> SendAsync<TResponse>(
        HttpMethod method, string path, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, content: null, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(response, responseType, cancellationToken).ConfigureAwait(false);
    }

    public async Task<TResponse> SendAsync<TRequest, TResponse>(
        HttpMethod method, string path, TRequest body, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, JsonBody.Create(body, requestType), cancellationToken).ConfigureAwait(false);
        return await ReadAsync(response, responseType, cancellationToken).ConfigureAwait(false);
    }

    public async Task SendAsync(HttpMethod method, string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, content: null, cancellationToken).ConfigureAwait(false);
    }

    public async Task SendAsync<TRequest>(
        HttpMethod method, string path, TRequest body, JsonTypeInfo<TRequest> requestType, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, JsonBody.Create(body, requestType), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request that starts a run and waits for it: the run's id is in a header.</summary>
    public async Task<(JsonPayload Body, Guid? RunId)> SendForRunAsync<TRequest>(
        string path, TRequest body, JsonTypeInfo<TRequest> requestType, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Post, path, JsonBody.Create(body, requestType), cancellationToken).ConfigureAwait(false);
        var result = await ReadAsync(response, AgentServerJsonContext.Default.JsonPayload, cancellationToken).ConfigureAwait(false);
        return (result, RunLocation.FindRunId(response));
    }

    /// <summary>The status of a run or a thread.</summary>
    public async Task<string> GetStatusAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, path, content: null, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(response, "object with a status", ReadStatusAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens a stream of server-sent events: the response's headers are read, its body is the caller's to read and dispose of.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below the base address, or an address on its origin.</param>
    /// <param name="content">The body, or null.</param>
    /// <param name="lastEventId">The value of <c>Last-Event-ID</c>, or null to send none.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<HttpResponseMessage> OpenEventStreamAsync(
        HttpMethod method, string path, HttpContent? content, string? lastEventId, CancellationToken cancellationToken)
    {
        var request = CreateRequest(method, path, content);
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.CacheControl = new CacheControlHeaderValue { NoStore = true };
        var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream")
            return response;
        using (response)
        using (var timeout = new CancellationTokenSource(options.RequestTimeout))
            throw await NotAnEventStream.ToExceptionAsync(response, timeout.Token, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        var request = CreateRequest(method, path, content);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private HttpRequestMessage CreateRequest(HttpMethod method, string path, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, new Uri(baseAddress, path)) { Content = content };
        _headers.AddTo(request);
        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        using (var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            timeout.CancelAfter(options.RequestTimeout);
            HttpResponseMessage response;
            try
            {
                response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                throw new LangGraphTimeoutException(
                    $"{request.Method} {request.RequestUri} was not answered within {options.RequestTimeout.TotalSeconds:0.#} s. Check that the server is up, or raise LangGraphClientOptions.RequestTimeout.", exception);
            }
            catch (HttpRequestException exception)
            {
                throw new LangGraphConnectionException(
                    $"{request.Method} {request.RequestUri} failed: {exception.Message} Check that the Agent Server runs at {baseAddress} and can be reached from here.", exception);
            }

            if (response.IsSuccessStatusCode)
                return response;
            using (response)
                throw await ErrorResponse.ToExceptionAsync(response, timeout.Token, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task<TResponse> ReadAsync<TResponse>(
        HttpResponseMessage response, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken) =>
        ReadAsync(response, typeof(TResponse).Name, (body, token) => JsonSerializer.DeserializeAsync(body, responseType, token), cancellationToken);

    private static async ValueTask<string?> ReadStatusAsync(Stream body, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return ResourceStatus.Find(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static async Task<TResponse> ReadAsync<TResponse>(
        HttpResponseMessage response, string expected, Func<Stream, CancellationToken, ValueTask<TResponse?>> readAsync, CancellationToken cancellationToken)
    {
        var request = response.RequestMessage;
        try
        {
            using var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return await readAsync(body, cancellationToken).ConfigureAwait(false)
                ?? throw new ResponseFormatException($"{request?.Method} {request?.RequestUri?.AbsolutePath} answered without a {expected}.");
        }
        catch (JsonException exception)
        {
            throw new ResponseFormatException(
                $"The answer to {request?.Method} {request?.RequestUri?.AbsolutePath} is not a {expected}: {exception.Message} Check that the base address is an Agent Server's, and that this library supports its version.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new LangGraphConnectionException(
                $"The connection broke while the answer to {request?.Method} {request?.RequestUri?.AbsolutePath} was read: {exception.Message}", exception);
        }
    }
}
