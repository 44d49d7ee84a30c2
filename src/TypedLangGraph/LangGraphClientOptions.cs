using Microsoft.Extensions.Logging;

namespace TypedLangGraph;

/// <summary>How a <see cref="LangGraphClient"/> talks to its server.</summary>
public class LangGraphClientOptions
{
    /// <summary>
    /// The API key, sent as <c>x-api-key</c>. <see langword="null"/> looks into the environment (see <see cref="UseEnvironmentApiKey"/>);
    /// an empty string sends none. Never logged.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// Whether a missing <see cref="ApiKey"/> is taken from the first environment variable that is set of <c>LANGGRAPH_API_KEY</c>,
    /// <c>LANGSMITH_API_KEY</c> and <c>LANGCHAIN_API_KEY</c>. The default is true.
    /// </summary>
    public bool UseEnvironmentApiKey { get; set; } = true;

    /// <summary>
    /// Gives the access token that a request carries as <c>Authorization: Bearer</c>. It is asked before each request, also before one that is
    /// repeated or that resumes a stream, so it should keep a token for as long as that is valid. A failure of it is a
    /// <see cref="LangGraphConnectionException"/> of a request that was not sent. A server that refuses the token (401) is not asked again.
    /// <see langword="null"/> sends none.
    /// </summary>
    public Func<CancellationToken, ValueTask<string>>? AccessTokenProvider { get; set; }

    /// <summary>
    /// Headers that every request carries; <see cref="LangGraphClient.WithHeaders"/> adds those of one user or one call. Must not hold the API key.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// How long a request may take until its answer's headers have come, and how long the rest may then be silent; a stream may be as silent as it
    /// wants (see <see cref="ReconnectOptions.IdleTimeout"/>). The default is 100 seconds; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever. Requests that wait for a run to end are not bounded by it: some servers
    /// are silent until then.
    /// </summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// The largest event that a stream may bring, in bytes. A larger one ends the stream with a <see cref="StreamFormatException"/>. The
    /// default is 128 MiB, which is the most that a Python server sends.
    /// </summary>
    public int MaxEventBytes { get; set; } = 128 * 1024 * 1024;

    /// <summary>
    /// The largest answer that is read, in bytes; streams are bounded by <see cref="MaxEventBytes"/> instead. A larger one is a
    /// <see cref="ResponseFormatException"/>. The default is 128 MiB.
    /// </summary>
    public int MaxResponseBytes { get; set; } = 128 * 1024 * 1024;

    /// <summary>How streams and waits for runs that broke off are resumed.</summary>
    public ReconnectOptions Reconnect { get; } = new();

    /// <summary>How requests that failed are sent again.</summary>
    public RetryOptions Retry { get; } = new();

    /// <summary>
    /// Whether the end of a run's stream is checked against the run's status, with one more request (<c>GET
    /// /threads/{thread_id}/runs/{run_id}</c>): an end of the body is no proof that the run has ended. A stream that shows neither values nor
    /// updates asks for the thread as well, which tells whether an interrupt waits. The default is true.
    /// </summary>
    public bool VerifyRunEnd { get; set; } = true;

    /// <summary>
    /// Whether the states of consecutive <c>values</c> events hold the same objects where their JSON is the same and nobody can change the
    /// objects: records with <c>init</c> members only, and read-only lists of such. It spares reading what is known already. The default is
    /// true; turn it off to get new objects with each event.
    /// </summary>
    public bool ShareUnchangedState { get; set; } = true;

    /// <summary>
    /// Where repetitions and reconnects (warnings), ends of streams (information) and their beginnings (debug) are logged, under
    /// <c>TypedLangGraph.*</c>. <see langword="null"/> logs nothing.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
