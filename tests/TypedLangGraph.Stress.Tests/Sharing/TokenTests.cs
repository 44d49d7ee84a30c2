using System.Text;
using TypedLangGraph.Streaming.Decoding;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Stress.Tests.Sharing;

/// <summary>Nobody can tell a token that was read by comparing it with the one before from a token that was read from its first byte to its last.</summary>
public sealed class TokenTests
{
    private static readonly string[] Contents =
    [
        "\"a\"", "\" the\"", "\"\"", "\"é😀\"", "\"\\n\\n\"", "\"\\\"quoted\\\"\"", "\"\\\\\"", "\"\\ud83d\"", "\"tab\tas it is\"", "\"\\x\"", "\"cut \\\"", "\"a\",\"x\":\"b\"",
        "[{\"type\":\"text\",\"text\":\"a\"}]", "null", "5", "\"a\",\"content\":\"twice\"",
    ];

    private static readonly string[] Messages =
    [
        """{"content":@,"tool_calls":[],"additional_kwargs":{},"id":"run-1","type":"ai"}""",
        """{"content":@,"tool_calls":[],"additional_kwargs":{},"id":"run-2","type":"ai"}""",
        """{"type":"AIMessageChunk","content":@,"id":"run-3","tool_call_chunks":[{"index":0,"args":"{"}]}""",
        """{"id":"run-4","type":"tool","name":"content","tool_call_id":"c","content":@}""",
        """{"content":@,"type":"invented","more":{"content":"inside"}}""",
    ];

    private static readonly string[] Metadata = ["""{"langgraph_node":"a","tags":[]}""", """{"langgraph_node":"b","content":"no message"}""", "{}"];

    [Fact]
    public void Tokens_are_the_same_whatever_came_before()
    {
        var random = new Random(StressSettings.Seed);
        var decoder = NewDecoder();
        for (var index = 0; index < StressSettings.SharedStates; index++)
        {
            var data = Encoding.UTF8.GetBytes($"[{Pick(random, Messages).Replace("@", Pick(random, Contents), StringComparison.Ordinal)},{Pick(random, Metadata)}]");
            if (random.Next(20) == 0)
                data[random.Next(data.Length)] = (byte)random.Next(256);
            Assert.Equal(DecodedEvent.Describe(NewDecoder(), "messages"u8, data), DecodedEvent.Describe(decoder, "messages"u8, data));
        }
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];

    private static ChunkDecoder<OpenState> NewDecoder() => new(new DecodingOptions(), sharesStates: true);
}
