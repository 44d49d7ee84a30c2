using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>
/// Reads the body of a request that waits for a run. Success, interrupt and failure all come with status 200: keys with double underscores tell
/// them apart.
/// </summary>
internal static class RunResultReader
{
    public static RunResult<TState> Read<TState>(JsonPayload body, Guid? runId)
        where TState : IGraphState<TState>
    {
        var data = body.ToElement();
        if (data.ValueKind != JsonValueKind.Object)
            return new RunResult<TState> { RunId = runId };
        if (data.TryGetProperty("__error__", out var error))
            throw Failed(error, runId);
        var interrupts = data.TryGetProperty("__interrupt__", out var list) ? Interrupts(list) : null;
        var hasValues = data.EnumerateObject().Any(member => member.Name != "__interrupt__");
        return new RunResult<TState>
        {
            RunId = runId,
            HasValues = hasValues,
            Values = hasValues ? StateDecoding.ReadState<TState>(body.Utf8.Span, new DecodingOrigin("the run's result", EventId: null)) : default,
            Interrupts = interrupts ?? [],
            IsInterrupted = interrupts is not null,
        };
    }

    private static IReadOnlyList<Interrupt> Interrupts(JsonElement list) =>
        list.Deserialize(AgentServerJsonContext.Default.IReadOnlyListInterrupt) ?? [];

    private static RunFailedException Failed(JsonElement error, Guid? runId)
    {
        var (name, message) = Describe(error);
        return new RunFailedException($"The run{(runId is null ? string.Empty : " " + runId)} failed at the server with {name ?? "an error"}: {message}")
        {
            Error = name,
            ServerMessage = message,
            RunId = runId,
        };
    }

    /// <summary>JavaScript servers put the error, as JSON text, into the message of another one.</summary>
    private static (string? Name, string? Message) Describe(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object)
            return (null, LenientText.Of(error));
        var message = error.TryGetProperty("message", out var text) ? LenientText.Of(text) : null;
        return Inner(message) ?? (error.TryGetProperty("error", out var name) ? LenientText.Of(name) : null, message);
    }

    private static (string? Name, string? Message)? Inner(string? message)
    {
        if (message is null || message.Length == 0 || message[0] is not ('{' or '"'))
            return null;
        try
        {
            using var document = JsonDocument.Parse(message);
            var inner = document.RootElement;
            return inner.ValueKind switch
            {
                JsonValueKind.String => (null, LenientText.Of(inner)),
                JsonValueKind.Object when inner.TryGetProperty("error", out var name) =>
                    (LenientText.Of(name), inner.TryGetProperty("message", out var text) ? LenientText.Of(text) : null),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
