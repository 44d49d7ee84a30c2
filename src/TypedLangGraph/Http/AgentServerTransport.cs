using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph.Http;

/// <summary>Sends typed requests to the server, again when that is safe, and reads the answers.</summary>
internal sealed class AgentServerTransport(Func<HttpClient> httpClients, RequestHeaders headers, Uri baseAddress, LangGraphClientOptions options)
{
    private readonly RequestSender _sender = new(httpClients, headers, baseAddress, options);
    private readonly RetryPolicy _retries = new(options);

    public Uri BaseAddress => baseAddress;

    public Uri Resolve(string path) => new(baseAddress, path);

    public Task<TResponse> SendAsync<TResponse>(ServerRequest request, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken) =>
        SendAsync(request, body: null, (response, body) => ResponseBody.Parse(response, body, responseType), cancellationToken);

    public Task<TResponse> SendAsync<TRequest, TResponse>(
        ServerRequest request, TRequest body, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken) =>
        SendAsync(request, Write(body, requestType), (response, bytes) => ResponseBody.Parse(response, bytes, responseType), cancellationToken);

    /// <summary>Asks for a page: the headers tell where the next one begins.</summary>
    public Task<Page<T>> SendForPageAsync<TRequest, T>(
        ServerRequest request, TRequest body, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<IReadOnlyList<T>> itemsType, CancellationToken cancellationToken)
    {
        return SendAsync(request, Write(body, requestType), ReadPage, cancellationToken);

        Page<T> ReadPage(HttpResponseMessage response, ReadOnlyMemory<byte> bytes) => new(ResponseBody.Parse(response, bytes, itemsType), response);
    }

    public Task SendAsync(ServerRequest request, CancellationToken cancellationToken) => SendForNothingAsync(request, body: null, cancellationToken);

    public Task SendAsync<TRequest>(ServerRequest request, TRequest body, JsonTypeInfo<TRequest> requestType, CancellationToken cancellationToken) =>
        SendForNothingAsync(request, Write(body, requestType), cancellationToken);

    /// <summary>Null stands for an answer without a body, and for JSON null.</summary>
    public Task<TResponse?> SendForNullableAsync<TResponse>(ServerRequest request, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
        where TResponse : class =>
        SendAsync(request, body: null, (response, body) => ParseOrNull(response, body, responseType), cancellationToken);

    /// <inheritdoc cref="SendForNullableAsync{TResponse}(ServerRequest, JsonTypeInfo{TResponse}, CancellationToken)"/>
    public Task<TResponse?> SendForNullableAsync<TRequest, TResponse>(
        ServerRequest request, TRequest body, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
        where TResponse : class =>
        SendAsync(request, Write(body, requestType), (response, bytes) => ParseOrNull(response, bytes, responseType), cancellationToken);

    public Task<string> SendForTextAsync(ServerRequest request, CancellationToken cancellationToken) =>
        SendAsync(request, body: null, (_, body) => Encoding.UTF8.GetString(body.Span), cancellationToken);

    /// <summary>The status of a run or a thread.</summary>
    public Task<string> GetStatusAsync(ServerRequest request, CancellationToken cancellationToken) =>
        SendAsync(request, body: null, ResponseBody.ParseStatus, cancellationToken);

    /// <summary>Waits for a run without sending a body.</summary>
    public Task<RunAnswer> WaitAsync(ServerRequest request, CancellationToken cancellationToken) =>
        LongWait().WaitAsync(request, body: null, cancellationToken);

    /// <summary>Starts a run and waits for it.</summary>
    public Task<RunAnswer> WaitAsync<TRequest>(ServerRequest request, TRequest body, JsonTypeInfo<TRequest> requestType, CancellationToken cancellationToken) =>
        LongWait().WaitAsync(request, Write(body, requestType), cancellationToken);

    /// <summary>Opens a stream of server-sent events: the response's headers are read, its body is the caller's to read and dispose of.</summary>
    public Task<HttpResponseMessage> OpenEventStreamAsync(ServerRequest request, byte[]? body, CancellationToken cancellationToken) =>
        _retries.RunAsync(request.Operation, (attempt, token) => OpenOnceAsync(request with { Resends = attempt - 1 }, body, token), cancellationToken);

    /// <summary>Opens a stream of server-sent events in one attempt, for callers that count attempts themselves.</summary>
    public Task<HttpResponseMessage> ReopenEventStreamAsync(ServerRequest request, CancellationToken cancellationToken) =>
        OpenOnceAsync(request, body: null, cancellationToken);

    private static byte[] Write<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    private LongWait LongWait() => new(_sender, _retries, baseAddress, options);

    private async Task<HttpResponseMessage> OpenOnceAsync(ServerRequest request, byte[]? body, CancellationToken cancellationToken)
    {
        var response = await _sender.SendAsync(request, body, cancellationToken).ConfigureAwait(false);
        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream")
            return response;
        using (response)
        using (var timeout = new CancellationTokenSource(options.RequestTimeout))
            throw await NotAnEventStream.ToExceptionAsync(response, timeout.Token, cancellationToken).ConfigureAwait(false);
    }

    private Task<T> SendAsync<T>(
        ServerRequest request, byte[]? body, Func<HttpResponseMessage, ReadOnlyMemory<byte>, T> parse, CancellationToken cancellationToken) =>
        _retries.RunAsync(
            request.Operation,
            async (attempt, token) =>
            {
                using var response = await _sender.SendAsync(request with { Resends = attempt - 1 }, body, token).ConfigureAwait(false);
                return parse(response, await ResponseBody.ReadAsync(response, options.MaxResponseBytes, options.RequestTimeout, token).ConfigureAwait(false));
            },
            cancellationToken);

    private Task SendForNothingAsync(ServerRequest request, byte[]? body, CancellationToken cancellationToken) =>
        _retries.RunAsync(
            request.Operation,
            async (attempt, token) =>
            {
                try
                {
                    using var response = await _sender.SendAsync(request with { Resends = attempt - 1 }, body, token).ConfigureAwait(false);
                }
                catch (NotFoundException) when (attempt > 1 && request.Operation.Method == HttpMethod.Delete)
                {
                    // The attempt before has deleted it, and only its answer was lost.
                }

                return true;
            },
            cancellationToken);

    private static TResponse? ParseOrNull<TResponse>(HttpResponseMessage response, ReadOnlyMemory<byte> body, JsonTypeInfo<TResponse> type)
        where TResponse : class =>
        body.IsEmpty ? null : ResponseBody.ParseNullable(response, body, type);
}
