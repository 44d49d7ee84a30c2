namespace TypedLangGraph;

/// <summary>The first chunk of each attempt of a run.</summary>
public sealed class MetadataChunk : StreamChunk
{
    /// <summary>The run's id.</summary>
    public required Guid RunId { get; init; }

    /// <summary>1 for the first attempt; a server that retries a run counts on. <see langword="null"/> when the server did not say.</summary>
    public int? Attempt { get; init; }

    /// <summary>The attempt's text, for logs.</summary>
    public override string ToString() => $"metadata: run {RunId}, attempt {Attempt}";
}
