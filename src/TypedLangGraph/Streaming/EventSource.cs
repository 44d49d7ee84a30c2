using TypedLangGraph.Http;
using TypedLangGraph.Streaming.Resuming;

namespace TypedLangGraph.Streaming;

/// <summary>Knows how to ask the server for a stream of events, and how to ask for the rest of it.</summary>
internal sealed class EventSource
{
    private readonly AgentServerTransport _transport;
    private readonly string _path;
    private readonly byte[]? _body;
    private Uri? _resumeAddress;

    private EventSource(AgentServerTransport transport, string path, byte[]? body)
    {
        _transport = transport;
        _path = path;
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

    /// <summary>The stream of a run that is started with it.</summary>
    public static EventSource StartRun(AgentServerTransport transport, string path, byte[] body, bool isResumable) =>
        new(transport, path, body) { MayBeResumable = isResumable, IsResumableAsync = _ => new ValueTask<bool>(isResumable) };

    /// <summary>The stream of a run that exists already.</summary>
    public static EventSource JoinRun(
        AgentServerTransport transport, string path, StreamCursor? cursor, Func<CancellationToken, ValueTask<bool>> isResumableAsync) =>
        new(transport, path, body: null) { Cursor = cursor, IsResumableAsync = isResumableAsync };

    /// <summary>The stream of a thread.</summary>
    public static EventSource JoinThread(AgentServerTransport transport, string path, StreamCursor? cursor) =>
        new(transport, path, body: null) { Cursor = cursor, Beginning = "-", IsEndless = true, IsResumableAsync = _ => new ValueTask<bool>(true) };

    public async Task<HttpResponseMessage> OpenAsync(CancellationToken cancellationToken)
    {
        var response = _body is null
            ? await _transport.OpenEventStreamAsync(HttpMethod.Get, _path, content: null, Header(Cursor), cancellationToken).ConfigureAwait(false)
            : await _transport.OpenEventStreamAsync(HttpMethod.Post, _path, JsonBody.Create(_body), lastEventId: null, cancellationToken).ConfigureAwait(false);
        _resumeAddress = _body is null ? _transport.Resolve(_path) : ResumeAddress.Find(response, _transport.BaseAddress);
        return response;
    }

    /// <summary>True when the server has said where the stream can be resumed.</summary>
    public bool HasResumeAddress => _resumeAddress is not null;

    /// <param name="lastEventId">The id to resume behind; null means from the first event.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<HttpResponseMessage> ResumeAsync(string? lastEventId, CancellationToken cancellationToken) =>
        _transport.OpenEventStreamAsync(HttpMethod.Get, _resumeAddress!.AbsoluteUri, content: null, lastEventId ?? Beginning, cancellationToken);

    private string? Header(StreamCursor? cursor) => cursor is { } given ? given.EventId ?? Beginning : null;
}
