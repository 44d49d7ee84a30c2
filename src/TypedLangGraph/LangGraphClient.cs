using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>
/// A client of one LangGraph Agent Server. Safe for use by several threads; make one and keep it. Disposing it closes its connections,
/// unless an HttpClient was given to it.
/// </summary>
public sealed class LangGraphClient : IDisposable
{
    private readonly HttpClient? _ownHttpClient;

    /// <summary>Creates a client with connections of its own.</summary>
    /// <param name="baseAddress">The server's address, for example <c>http://localhost:2024</c>; a path in it is kept.</param>
    /// <param name="options">How to talk to the server; <see langword="null"/> means the defaults.</param>
    /// <exception cref="ArgumentException">The address is not an absolute http or https address, or the options are wrong.</exception>
    public LangGraphClient(Uri baseAddress, LangGraphClientOptions? options = null)
        : this(OwnHttpClient.Create(), baseAddress, options) => _ownHttpClient = HttpClient;

    /// <summary>Creates a client on a given HttpClient, which the caller goes on to own.</summary>
    /// <param name="httpClient">
    /// The HttpClient. Its own Timeout also ends a request; make it infinite to leave that to <see cref="LangGraphClientOptions.RequestTimeout"/>.
    /// Its handler must not follow redirects (<c>AllowAutoRedirect = false</c>): it would take the API key along.
    /// </param>
    /// <param name="options">How to talk to the server; <see langword="null"/> means the defaults.</param>
    /// <exception cref="ArgumentException">The HttpClient has no BaseAddress, or the options are wrong.</exception>
    public LangGraphClient(HttpClient httpClient, LangGraphClientOptions? options = null)
        : this(
            httpClient ?? throw new ArgumentNullException(nameof(httpClient)),
            httpClient.BaseAddress ?? throw new ArgumentException("The HttpClient has no BaseAddress: set it to the server's address, for example http://localhost:2024.", nameof(httpClient)),
            options)
    {
    }

    private LangGraphClient(HttpClient httpClient, Uri baseAddress, LangGraphClientOptions? options)
    {
        HttpClient = httpClient;
        BaseAddress = ServerAddress.Normalize(baseAddress);
        options ??= new LangGraphClientOptions();
        var transport = new AgentServerTransport(httpClient, BaseAddress, options);
        var operations = new AgentServerOperations(transport);
        Assistants = new AssistantsClient(operations);
        Runs = new RunsClient(transport, operations, options);
        Threads = new ThreadsClient(transport, operations, Runs);
        Crons = new CronsClient(operations);
        Store = new StoreClient(operations);
        Server = new ServerClient(transport, operations, options);
    }

    /// <summary>The server's address, with a slash at its end.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Graphs with their configurations.</summary>
    public AssistantsClient Assistants { get; }

    /// <summary>Threads, and the states that runs leave on them.</summary>
    public ThreadsClient Threads { get; }

    /// <summary>Runs of graphs, and their streams.</summary>
    public RunsClient Runs { get; }

    /// <summary>Runs that start by themselves, on a schedule.</summary>
    public CronsClient Crons { get; }

    /// <summary>Items that outlive threads.</summary>
    public StoreClient Store { get; }

    /// <summary>The server itself: what it is and how it is, and the protocols by which other agents reach its assistants.</summary>
    public ServerClient Server { get; }

    private HttpClient HttpClient { get; }

    /// <summary>Closes the client's own connections; streams that are being read end with an exception.</summary>
    public void Dispose() => _ownHttpClient?.Dispose();
}
