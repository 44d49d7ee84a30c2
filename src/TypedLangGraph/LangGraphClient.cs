using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>
/// A client of one LangGraph Agent Server. Safe for use by several threads; make one and keep it. Disposing it closes its connections,
/// unless an HttpClient was given to it.
/// </summary>
public sealed class LangGraphClient : IDisposable
{
    private readonly HttpClient? _ownHttpClient;
    private readonly Func<HttpClient> _httpClients;
    private readonly LangGraphClientOptions _options;
    private readonly RequestHeaders _headers;

    /// <summary>Creates a client with connections of its own.</summary>
    /// <param name="baseAddress">The server's address, for example <c>http://localhost:2024</c>; a path in it is kept.</param>
    /// <param name="options">How to talk to the server; <see langword="null"/> means the defaults.</param>
    /// <exception cref="ArgumentException">The address is not an absolute http or https address, or the options are wrong.</exception>
    public LangGraphClient(Uri baseAddress, LangGraphClientOptions? options = null)
        : this(OwnHttpClient.Create(), baseAddress, options)
    {
    }

    /// <summary>Creates a client on a given HttpClient, which the caller goes on to own.</summary>
    /// <param name="httpClient">
    /// The HttpClient. Its own Timeout also ends a request; make it infinite to leave that to <see cref="LangGraphClientOptions.RequestTimeout"/>.
    /// Its handler must not follow redirects (<c>AllowAutoRedirect = false</c>): it would take the API key along.
    /// </param>
    /// <param name="options">How to talk to the server; <see langword="null"/> means the defaults.</param>
    /// <exception cref="ArgumentException">The HttpClient has no BaseAddress, or the options are wrong.</exception>
    public LangGraphClient(HttpClient httpClient, LangGraphClientOptions? options = null)
        : this(
            Always(httpClient ?? throw new ArgumentNullException(nameof(httpClient))),
            httpClient.BaseAddress ?? throw new ArgumentException("The HttpClient has no BaseAddress: set it to the server's address, for example http://localhost:2024.", nameof(httpClient)),
            options)
    {
    }

    /// <summary>
    /// Creates a client that asks for an HttpClient before each request, so that it can live for as long as the application:
    /// <c>new LangGraphClient(() => factory.CreateClient("langgraph"), address)</c> on an <c>IHttpClientFactory</c> sees the handlers that the
    /// factory renews.
    /// </summary>
    /// <param name="httpClients">
    /// Gives an HttpClient, which is not disposed of. What <see cref="LangGraphClient(HttpClient, LangGraphClientOptions?)"/> says of its Timeout
    /// and of redirects holds here too; its BaseAddress does not matter.
    /// </param>
    /// <param name="baseAddress">The server's address, for example <c>http://localhost:2024</c>; a path in it is kept.</param>
    /// <param name="options">How to talk to the server; <see langword="null"/> means the defaults.</param>
    /// <exception cref="ArgumentException">The address is not an absolute http or https address, or the options are wrong.</exception>
    public LangGraphClient(Func<HttpClient> httpClients, Uri baseAddress, LangGraphClientOptions? options = null)
        : this(httpClients ?? throw new ArgumentNullException(nameof(httpClients)), ServerAddress.Normalize(baseAddress), options ??= new(), new RequestHeaders(options))
    {
    }

    private LangGraphClient(HttpClient ownHttpClient, Uri baseAddress, LangGraphClientOptions? options)
        : this(Always(ownHttpClient), baseAddress, options) => _ownHttpClient = ownHttpClient;

    private LangGraphClient(Func<HttpClient> httpClients, Uri baseAddress, LangGraphClientOptions options, RequestHeaders headers)
    {
        BaseAddress = baseAddress;
        (_httpClients, _options, _headers) = (httpClients, options, headers);
        var transport = new AgentServerTransport(httpClients, headers, baseAddress, options);
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

    /// <summary>
    /// A client on the same connections whose requests carry further headers, for example those of one user. It costs little and need not be
    /// disposed of.
    /// </summary>
    /// <param name="headers">
    /// The headers; each comes in place of one of the same name, and <c>Authorization</c> in place of the access token. Must not hold the API key.
    /// </param>
    /// <exception cref="ArgumentException">The API key is among the headers.</exception>
    public LangGraphClient WithHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return new(_httpClients, BaseAddress, _options, _headers.With(headers));
    }

    /// <summary>Closes the client's own connections; streams that are being read end with an exception.</summary>
    public void Dispose() => _ownHttpClient?.Dispose();

    private static Func<HttpClient> Always(HttpClient httpClient) => () => httpClient;
}
