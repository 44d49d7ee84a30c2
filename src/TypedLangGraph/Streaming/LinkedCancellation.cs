namespace TypedLangGraph.Streaming;

/// <summary>The token that a stream was made with and the one that it is enumerated with, as one.</summary>
internal sealed class LinkedCancellation : IDisposable
{
    private readonly CancellationTokenSource? _source;

    public LinkedCancellation(CancellationToken first, CancellationToken second)
    {
        if (first.CanBeCanceled && second.CanBeCanceled)
            _source = CancellationTokenSource.CreateLinkedTokenSource(first, second);
        Token = _source?.Token ?? (first.CanBeCanceled ? first : second);
    }

    public CancellationToken Token { get; }

    public void Dispose() => _source?.Dispose();
}
