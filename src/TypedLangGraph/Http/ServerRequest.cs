namespace TypedLangGraph.Http;

/// <summary>One request: the operation, where it is, and the headers that differ from request to request.</summary>
/// <param name="operation">The operation.</param>
/// <param name="path">The path below the base address, or an address on its origin.</param>
internal readonly struct ServerRequest(ServerOperation operation, string path)
{
    public ServerOperation Operation => operation;

    public string Path => path;

    /// <summary>The value of <c>Prefer</c>, or null to send none.</summary>
    public string? Prefer { get; init; }

    /// <summary>The value of <c>Last-Event-ID</c>, or null to send none.</summary>
    public string? LastEventId { get; init; }

    /// <summary>The value of <c>Accept</c>, when it is not the operation's.</summary>
    public string Accept { get => field ?? operation.Accept; init; }

    /// <summary>How many times the request was sent before.</summary>
    public int Resends { get; init; }

    /// <summary>True when the server may be silent until a run has ended, however long that takes.</summary>
    public bool IsLongWait { get; init; }
}
