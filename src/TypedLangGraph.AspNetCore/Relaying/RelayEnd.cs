using System.Net;
using System.Text.Json.Nodes;

namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>How a response ends: what the browser is told, and whether it is to come back.</summary>
/// <param name="Outcome">How the run ended; null when it goes on, as far as is known.</param>
/// <param name="Message">A text without secrets; null when there is nothing to say.</param>
/// <param name="Status">The status in place of an event, as long as the response has not begun; null always sends the event.</param>
internal sealed record RelayEnd(RunOutcome? Outcome, string? Message = null, HttpStatusCode? Status = null)
{
    private const string Unreachable = "The LangGraph server cannot be reached at the moment.";
    private const string Failed = "The run failed.";

    /// <summary>What comes is not to be had, and another attempt would not help.</summary>
    public static RelayEnd Unreadable { get; } = new(RunOutcome.Unknown, "The events of the run cannot be read any further.", HttpStatusCode.BadGateway);

    /// <summary>The event's name.</summary>
    public string Name => Outcome is null ? RelayEvent.ErrorName : RelayEvent.EndName;

    /// <summary>The event's data.</summary>
    public JsonPayload Data
    {
        get
        {
            var data = new JsonObject();
            if (Outcome is { } outcome)
                data["outcome"] = Spell(outcome);
            if (Message is not null)
                data["message"] = Message;
            return data;
        }
    }

    /// <summary>What an exception of the stream means for the browser.</summary>
    public static RelayEnd Of(LangGraphException exception, RelayOptions options) => exception switch
    {
        RunFailedException failure => new(RunOutcome.Failed, options.DescribeFailure?.Invoke(failure) ?? Failed),
        RunCancelledException => new(RunOutcome.Cancelled),
        NotFoundException => new(RunOutcome.Unknown, "There is no such run.", HttpStatusCode.NotFound),
        LangGraphConnectionException or LangGraphTimeoutException => new(null, Unreachable),
        LangGraphApiException { StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => new(null, Unreachable),

        // Without a cause it is a gap that the server has left, which another attempt would find again.
        StreamInterruptedException { InnerException: not null } => new(null, Unreachable),
        _ => Unreadable,
    };

    private static string Spell(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Finished => "finished",
        RunOutcome.Interrupted => "interrupted",
        RunOutcome.Failed => "failed",
        RunOutcome.Cancelled => "cancelled",
        _ => "unknown",
    };
}
