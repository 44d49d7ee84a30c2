namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>The line that <c>tests/js-peer/peer.mjs</c> prints.</summary>
internal sealed record JsReport
{
    public required string Sdk { get; init; }

    public required Guid ThreadId { get; init; }

    public required Guid RunId { get; init; }

    /// <summary><c>ended</c>, <c>threw</c> or <c>silent</c>.</summary>
    public required string End { get; init; }

    public string? Error { get; init; }

    public required IReadOnlyList<string> Events { get; init; }
}
