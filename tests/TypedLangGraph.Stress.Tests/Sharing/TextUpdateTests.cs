using System.Text;
using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph.Stress.Tests.Sharing;

/// <summary>Nobody can tell an update that was read by comparing it with the one before from an update that was read from its first byte to its last.</summary>
public sealed class TextUpdateTests
{
    private static readonly string[] Values =
    [
        "\"a\"", "\" the\"", "\"\"", "\"é😀\"", "\"\\n\\n\"", "\"\\\"quoted\\\"\"", "\"\\\\\"", "\"\\ud83d\"", "\"tab\tas it is\"", "\"\\x\"", "\"cut \\\"",
        "\"a\",\"topic\":\"twice\"", "\"a\",\"numbers\":[1]", "\"a\"},\"other\":{\"topic\":\"b\"", "null", "5", "[\"a\"]", "{}", "\"2026-01-01T00:00:00Z\"",
    ];

    private static readonly string[] Writes =
    [
        """{"first":{"topic":@}}""", """{"second":{"topic":@}}""", """{"first":{"unknown":@}}""", """{"first":{"count":@}}""", """{"first":{"numbers":@}}""",
        """{ "first" : { "topic" : @ } }""", """{"first":{"t\u006fpic":@}}""", """{"f\u0069rst":{"topic":@}}""", """{"__interrupt__":{"topic":@}}""",
        """{"first":[{"topic":@}]}""", """{"first":[{"topic":@},{"topic":"b"}]}""", """{"first":{"topic":@},"__metadata__":{"cached":true}}""",
    ];

    [Fact]
    public void Updates_are_the_same_whatever_came_before()
    {
        var random = new Random(StressSettings.Seed);
        var decoder = NewDecoder();
        for (var index = 0; index < StressSettings.SharedStates; index++)
        {
            // A stream with many other updates gives up making templates; a new one starts again.
            if (random.Next(200) == 0)
                decoder = NewDecoder();
            var write = Writes[random.Next(random.Next(Writes.Length) + 1)];
            var data = Encoding.UTF8.GetBytes(write.Replace("@", Values[random.Next(random.Next(Values.Length) + 1)], StringComparison.Ordinal));
            if (random.Next(20) == 0)
                data[random.Next(data.Length)] = (byte)random.Next(256);
            Assert.Equal(DecodedEvent.Describe(NewDecoder(), "updates"u8, data), DecodedEvent.Describe(decoder, "updates"u8, data));
        }
    }

    private static ChunkDecoder<SharedState> NewDecoder() => new(new DecodingOptions(), sharesStates: true);
}
