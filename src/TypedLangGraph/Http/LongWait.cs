using TypedLangGraph.Streaming.Resuming;

namespace TypedLangGraph.Http;

/// <summary>
/// Waits for a run. The connection may be lost meanwhile: the wait then goes on where the server has said, on the server's own origin, and no run
/// is started twice.
/// </summary>
internal sealed class LongWait(RequestSender sender, RetryPolicy retries, Uri baseAddress, LangGraphClientOptions options)
{
    public async Task<RunAnswer> WaitAsync(ServerRequest request, byte[]? body, CancellationToken cancellationToken)
    {
        using var response = await retries.RunAsync(
            request.Operation, (attempt, token) => sender.SendAsync(request with { Resends = attempt - 1 }, body, token), cancellationToken).ConfigureAwait(false);
        var runId = RunLocation.FindRunId(response);
        try
        {
            return await ReadAsync(response, runId, cancellationToken).ConfigureAwait(false);
        }
        catch (LangGraphConnectionException exception) when (FindRest(request, response) is not null && options.Reconnect.MaxAttempts > 0)
        {
            return await GoOnAsync(FindRest(request, response)!, runId, exception, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<RunAnswer> GoOnAsync(Uri address, Guid? runId, LangGraphConnectionException cause, CancellationToken cancellationToken)
    {
        var rest = new ServerRequest(ServerOperations.JoinRun, address.AbsoluteUri) { IsLongWait = true };
        var schedule = new ReconnectSchedule(options.Reconnect);
        LangGraphException last = cause;
        while (!schedule.IsExhausted)
        {
            var delay = schedule.Next(serverInterval: null, (last as LangGraphApiException)?.Details.RetryAfter);
            RetryTelemetry.GoingOn(options.LoggerFactory, runId, schedule.Attempts, delay);
            await Task.Delay(delay, options.Reconnect.TimeProvider, cancellationToken).ConfigureAwait(false);
            try
            {
                using var response = await sender.SendAsync(rest, body: null, cancellationToken).ConfigureAwait(false);
                return await ReadAsync(response, runId, cancellationToken).ConfigureAwait(false);
            }
            catch (LangGraphException exception) when (TransientFailure.Is(exception))
            {
                last = exception;
            }
        }

        throw new LangGraphConnectionException(
            $"The connection broke while run {runId} was waited for, and {schedule.Attempts} attempts to wait on failed. The run goes on at the server: join it later. Last failure: {last.Message}", last);
    }

    private async Task<RunAnswer> ReadAsync(HttpResponseMessage response, Guid? runId, CancellationToken cancellationToken)
    {
        var bytes = await ResponseBody.ReadAsync(response, options.MaxResponseBytes, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return new RunAnswer(IsBlank(bytes.Span) ? null : ResponseBody.Parse(response, bytes, AgentServerJsonContext.Default.JsonPayload), runId);
    }

    /// <summary>Where the outcome can be had: what the server says, or the same address again when asking for it starts nothing.</summary>
    private Uri? FindRest(ServerRequest request, HttpResponseMessage response) =>
        ResumeAddress.FindJoin(response, baseAddress) ?? (request.Operation.Method == HttpMethod.Get ? new Uri(baseAddress, request.Path) : null);

    /// <summary>Servers send white space to keep the connection.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t\r\n"u8).IsEmpty;
}
