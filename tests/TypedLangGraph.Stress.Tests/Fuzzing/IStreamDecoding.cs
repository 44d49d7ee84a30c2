namespace TypedLangGraph.Stress.Tests.Fuzzing;

/// <summary>Decodes bodies as one state type, with recorded events of that state's graphs to begin with.</summary>
internal interface IStreamDecoding
{
    byte[][] Seeds { get; }

    /// <summary>Reads a body to its end without HTTP.</summary>
    /// <returns>The documented exception that ended it, or null.</returns>
    LangGraphException? Decode(List<ReadOnlyMemory<byte>> pieces, List<StreamChunk> chunks);

    /// <summary>Streams a body through the public client, and shows every chunk, or the documented exception, as a line.</summary>
    Task<List<string>> StreamAsync(Stream body);
}
