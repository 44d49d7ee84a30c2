using System.Text;
using TypedLangGraph.Streaming.Decoding;
using TypedLangGraph.Streaming.Sse;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Tests.Decoding;

/// <summary>What a token costs: a kilobyte comes in, of which a few dozen bytes are new.</summary>
public sealed class MessageTokenCostTests
{
    private const int Tokens = 10_000;

    [Fact]
    public void A_token_allocates_at_most_250_bytes()
    {
        var data = Encoding.UTF8.GetBytes(
            $$"""[{"content":"token ","tool_calls":[],"invalid_tool_calls":[],"tool_call_chunks":[],"additional_kwargs":{},"response_metadata":{},"id":"run-01a1fd33-36d7-770e-82bb-45600f79521b","type":"ai"},{"langgraph_node":"call_model","padding":"{{new string('x', 850)}}"}]""");
        var decoder = new ChunkDecoder<OpenState>(new DecodingOptions(), sharesStates: true);
        var output = new List<StreamChunk>(1);
        Decode(decoder, data, output, 100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Decode(decoder, data, output, Tokens);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Tokens;

        Assert.Equal("token ", Assert.IsType<MessageTokenChunk>(output[0]).Text);
        Assert.InRange(bytes, 1, 250);
    }

    [Fact]
    public void Metadata_that_came_before_are_not_read_again()
    {
        var decoder = new ChunkDecoder<OpenState>(new DecodingOptions(), sharesStates: true);
        var output = new List<StreamChunk>();
        var data = Encoding.UTF8.GetBytes("""[{"type":"ai","content":"x"},{"langgraph_node":"n"}]""");

        Decode(decoder, data, output, 1);
        var first = ((MessageTokenChunk)output[0]).Metadata;
        Decode(decoder, [.. data], output, 1);

        Assert.Same(first, ((MessageTokenChunk)output[0]).Metadata);
    }

    private static void Decode(ChunkDecoder<OpenState> decoder, byte[] data, List<StreamChunk> output, int count)
    {
        for (var i = 0; i < count; i++)
        {
            output.Clear();
            decoder.Decode(new SseFrame { Event = "messages"u8, Data = data, HasData = true, HasId = false, LastEventId = null, IsTerminated = true }, output);
        }
    }
}
