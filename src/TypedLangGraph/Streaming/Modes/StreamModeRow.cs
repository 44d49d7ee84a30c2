// Compiled into the runtime and into the analyzers, so it uses nothing but the language.
namespace TypedLangGraph.Streaming;

/// <summary>One row of the table of stream modes.</summary>
internal sealed class StreamModeRow
{
    public StreamModeRow(string member, int flag, string wireName, params string[] chunkTypes)
    {
        Member = member;
        Flag = flag;
        WireName = wireName;
        ChunkTypes = chunkTypes;
    }

    /// <summary>The name of the member of the StreamMode enum.</summary>
    public string Member { get; }

    /// <summary>The value of that member.</summary>
    public int Flag { get; }

    /// <summary>The name in the request's <c>stream_mode</c>.</summary>
    public string WireName { get; }

    /// <summary>Metadata names, without namespace, of the chunk types that only this mode produces.</summary>
    public string[] ChunkTypes { get; }
}
