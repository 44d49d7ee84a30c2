using TypedLangGraph.Http;
using TypedLangGraph.Streaming.Resuming;

namespace TypedLangGraph.Streaming;

/// <summary>Knows how to ask the server for a stream of events, and how to ask for the rest of it.</summary>
internal sealed class EventSource
{
    private readonly AgentServerTransport _transport;
    private readonly ServerRequest _request;
    private readonly byte[]? _body;
    private Uri? _resumeAddress;

    private EventSource(AgentServerTransport transport, ServerRequest request, byte[]? body)
    {
        _transport = transport;
        _request = request;
        _body = body;
    }

    /// <summary>How the server spells "from the first event".</summary>
    public string Beginning { get; private init; } = "-1";

    /// <summary>Where a stream that exists already begins; null means where it is now.</summary>
    public StreamCursor? Cursor { get; private init; }

    /// <summary>False when it is known from the start that the server does not keep the events.</summary>
    public bool MayBeResumable { get; private init; } = true;

    /// <summary>
    /// Tells whether the server keeps the events, so that what was sent meanwhile is not lost. Throws a <see cref="LangGraphException"/> when
    /// that cannot be found out now.
    /// </summary>
    public required Func<CancellationToken, ValueTask<bool>> IsResumableAsync { get; init; }

    /// <summary>True when all of the stream was asked for, so that all of it can be asked for again.</summary>
    public bool StartsAtBeginning => _body is not null || Cursor is { EventId: null };

    /// <summary>True for a stream that goes on after each run: an end of its body is never its end.</summary>
    public bool IsEndless { get; private init; }

    /// <summary>The assistant whose run is started, or null for a stream of what runs already.</summary>
    public string? AssistantId { get; private init; }

    /// <summary>The stream of a run that is started with it.</summary>
    public static EventSource StartRun(AgentServerTransport transport, ServerRequest request, byte[] body, string assistantId, bool isResumable) =>
        new(transport, request, body) { AssistantId = assistantId, MayBeResumable = isResumable, IsResumableAsync = _ => new ValueTask<bool>(isResumable) };

    /// <summary>The stream of a run that exists already.</summary>
    public static EventSource JoinRun(
        AgentServerTransport transport, ServerRequest request, StreamCursor? cursor, Func<CancellationToken, ValueTask<bool>> isResumableAsync) =>
        new(transport, request, body: null) { Cursor = cursor, IsResumableAsync = isResumableAsync };

    /// <summary>The stream of a thread.</summary>
    public static EventSource JoinThread(AgentServerTransport transport, ServerRequest request, StreamCursor? cursor) =>
        new(transport, request, body: null) { Cursor = cursor, Beginning = "-", IsEndless = true, IsResumableAsync = _ => new ValueTask<bool>(true) };

    public async Task<HttpResponseMessage> OpenAsync(CancellationToken cancellationToken)
    {
        var response = await _transport.OpenEventStreamAsync(From(_request, _body is null ? Header(Cursor) : null), _body, cancellationToken).ConfigureAwait(false);
        _resumeAddress = _body is null ? _transport.Resolve(_request.Path) : ResumeAddress.Find(response, _transport.BaseAddress);
        return response;
    }

    /// <summary>True when the server has said where the stream can be resumed.</summary>
    public bool HasResumeAddress => _resumeAddress is not null;

    /// <param name="lastEventId">The id to resume behind; null means from the first event.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<HttpResponseMessage> ResumeAsync(string? lastEventId, CancellationToken cancellationToken) =>
        _transport.ReopenEventStreamAsync(From(new(RestOperation, _resumeAddress!.AbsoluteUri), lastEventId ?? Beginning), cancellationToken);

    /// <summary>The rest of a stream that started a run is that of a run that exists already.</summary>
    private ServerOperation RestOperation => _body is null ? _request.Operation : ServerOperations.JoinRunStream;

    private static ServerRequest From(ServerRequest request, string? lastEventId) => new(request.Operation, request.Path) { LastEventId = lastEventId };

    private string? Header(StreamCursor? cursor) => cursor is { } given ? given.EventId ?? Beginning : null;
}
