namespace TypedLangGraph.Streaming.Decoding;

/// <summary>A chunk of a write that can come from the server's node cache.</summary>
internal interface ICachedChunk
{
    void MarkCached();
}
