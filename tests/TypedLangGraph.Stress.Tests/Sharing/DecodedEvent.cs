using TypedLangGraph.Streaming.Decoding;
using TypedLangGraph.Streaming.Sse;
using TypedLangGraph.Stress.Tests.Fuzzing;

namespace TypedLangGraph.Stress.Tests.Sharing;

/// <summary>What a decoder makes of one event, in words that can be compared.</summary>
internal static class DecodedEvent
{
    public static string Describe<TState>(ChunkDecoder<TState> decoder, ReadOnlySpan<byte> name, byte[] data)
        where TState : IGraphState<TState>
    {
        var output = new List<StreamChunk>();
        try
        {
            decoder.Decode(new SseFrame { Event = name, Data = data, HasData = true, HasId = false, LastEventId = null, IsTerminated = true }, output);
            return ObjectText.Describe(output);
        }
        catch (LangGraphException exception)
        {
            return exception.GetType().Name + ": " + exception.Message;
        }
    }
}
