using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Http;

/// <summary>Reads server-sent events whose data is JSON of one type, whatever the events are called.</summary>
internal static class JsonEventStream
{
    public const string MediaType = "text/event-stream";

    public static async IAsyncEnumerable<T> ReadAsync<T>(
        AgentServerTransport transport,
        ServerRequest request,
        byte[]? body,
        JsonTypeInfo<T> type,
        int maxEventBytes,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await transport.OpenEventStreamAsync(request, body, cancellationToken).ConfigureAwait(false);
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var reader = new SseReader(stream, maxEventBytes);
        await using var disposal = reader.ConfigureAwait(false);
        bool hasMore;
        do
        {
            hasMore = await FillAsync(reader, request.Operation, cancellationToken).ConfigureAwait(false);
            while (TryRead(reader, request.Operation, type, out var value))
            {
                if (value is not null)
                    yield return value;
            }
        }
        while (hasMore);
    }

    private static bool TryRead<T>(SseReader reader, ServerOperation operation, JsonTypeInfo<T> type, out T? value)
    {
        value = default;
        if (!reader.TryRead(out var frame))
            return false;
        try
        {
            if (frame.HasData)
                value = JsonSerializer.Deserialize(frame.Data, type);
            return true;
        }
        catch (JsonException exception)
        {
            throw new StreamFormatException($"An event of {operation} is not a {typeof(T).Name}: {exception.Message} The connection may have been cut, or this library does not know the server's version.", exception);
        }
    }

    private static async ValueTask<bool> FillAsync(SseReader reader, ServerOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.FillAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new LangGraphConnectionException($"The connection broke while {operation} was streamed: {exception.Message}", exception);
        }
    }
}
