using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph.Http;

/// <summary>Reads the body of a successful response, whole and bounded, and then as JSON.</summary>
internal static class ResponseBody
{
    private const int FirstBytes = 4 * 1024;

    /// <param name="response">The response.</param>
    /// <param name="maxBytes">The most that a body may have.</param>
    /// <param name="silence">How long the server may be silent.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LangGraphConnectionException">The connection broke.</exception>
    /// <exception cref="LangGraphTimeoutException">Nothing came for too long.</exception>
    /// <exception cref="ResponseFormatException">The body is larger.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, int maxBytes, TimeSpan silence, CancellationToken cancellationToken)
    {
        var bytes = new ArrayBufferWriter<byte>(FirstBytes);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(silence);
        try
        {
            using var body = await response.Content.ReadAsStreamAsync(timeout.Token).ConfigureAwait(false);
            while (await body.ReadAsync(bytes.GetMemory(FirstBytes), timeout.Token).ConfigureAwait(false) is var read and > 0)
            {
                timeout.CancelAfter(silence);
                bytes.Advance(read);
                if (bytes.WrittenCount > maxBytes)
                    throw new ResponseFormatException($"The answer to {Name(response)} is larger than {maxBytes} bytes. Ask for less, or raise LangGraphClientOptions.MaxResponseBytes.");
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LangGraphTimeoutException(
                $"The answer to {Name(response)} stopped coming for {silence.TotalSeconds:0.#} s. Check that the server is up, or raise LangGraphClientOptions.RequestTimeout.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new LangGraphConnectionException($"The connection broke while the answer to {Name(response)} was read: {exception.Message}", exception);
        }

        return bytes.WrittenMemory;
    }

    /// <exception cref="ResponseFormatException">The body is not what the operation promises.</exception>
    public static T Parse<T>(HttpResponseMessage response, ReadOnlyMemory<byte> body, JsonTypeInfo<T> type) =>
        ParseNullable(response, body, type) ?? throw Missing(response, Expected(typeof(T)));

    /// <returns>The default when the body is JSON null.</returns>
    /// <exception cref="ResponseFormatException">The body is not what the operation promises.</exception>
    public static T? ParseNullable<T>(HttpResponseMessage response, ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, type);
        }
        catch (JsonException exception)
        {
            throw NotA(response, Expected(typeof(T)), exception);
        }
    }

    public static string ParseStatus(HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        try
        {
            return ResourceStatus.Find(body.Span) ?? throw Missing(response, "object with a status");
        }
        catch (JsonException exception)
        {
            throw NotA(response, "object with a status", exception);
        }
    }

    private static ResponseFormatException Missing(HttpResponseMessage response, string expected) => new($"{Name(response)} answered without a {expected}.");

    private static ResponseFormatException NotA(HttpResponseMessage response, string expected, JsonException exception) => new(
        $"The answer to {Name(response)} is not a {expected}: {exception.Message} Check that the base address is an Agent Server's, and that this library supports its version.", exception);

    private static string Expected(Type type) => type.GenericTypeArguments is [.., var item] ? $"collection of {item.Name}" : type.Name;

    private static string Name(HttpResponseMessage response) => $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri?.AbsolutePath}";
}
