using System.Text;
using System.Text.Json;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Sse;

/// <summary>
/// The inputs on which the JavaScript and Python SDKs were compared, and what the standard asks for: each as it came, whole, cut at every byte
/// and byte by byte. First what the reader splits, then what the public stream makes of it.
/// </summary>
public sealed class SseMatrixTests
{
    private static readonly Dictionary<string, byte[][]> Inputs = ReadInputs();

    /// <summary>For each input the events, in the notation of <see cref="SseText"/>, with the id in force; a line with <c>retry</c> if the server set one.</summary>
    private static readonly Dictionary<string, string[]> ExpectedEvents = new()
    {
        ["lf"] = ["event=<a> data=<{\"x\":1}> id=none"],
        ["crlf"] = ["event=<a> data=<{\"x\":1}> id=none"],
        ["cr-only"] = ["event=<a> data=<{\"x\":1}> id=none"],
        ["cr-only-then-more"] = ["event=<a> data=<1> id=none", "event=<b> data=<2> id=none"],
        ["crlf-split-between"] = ["event=<a> data=<1> id=none"],
        ["mixed"] = ["event=<a> data=<1> id=none", "event=<b> data=<2> id=none"],
        ["bom"] = ["event=<a> data=<1> id=none"],
        ["bom-data-first"] = ["event=<> data=<1> id=none"],
        ["multi-data-obj"] = ["event=<> data=<{\"a\":\n1}> id=none"],
        ["multi-data-in-string"] = ["event=<> data=<\"a\nb\"> id=none"],
        ["multi-data-two-numbers"] = ["event=<> data=<1\n2> id=none"],
        ["empty-data"] = ["event=<a> data=<> id=none"],
        ["data-no-colon"] = ["event=<a> data=<> id=none"],
        ["event-no-colon"] = ["event=<> data=<1> id=none"],
        ["no-space-after-colon"] = ["event=<a> data=<{\"x\":1}> id=none"],
        ["two-spaces"] = ["event=< a> data=< 1> id=none"],
        ["comment"] = ["event=<a> data=<1> id=none"],
        ["comment-in-event"] = ["event=<a> data=<1> id=none"],
        ["id-persist"] = ["event=<a> data=<1> id=1", "event=<b> data=<2> id=1"],
        ["id-empty-reset"] = ["event=<a> data=<1> id=1", "event=<b> data=<2> id=none", "event=<c> data=<3> id=none"],
        ["id-null-ignored"] = ["event=<a> data=<1> id=none"],
        ["id-only"] = ["event=<a> data=<1> id=7"],
        ["blank-after-id"] = ["event=<a> data=<1> id=1"],
        ["retry-only"] = ["event=<a> data=<1> id=none", "retry=100"],
        ["retry-bad"] = ["event=<a> data=<1> id=none"],
        ["unknown-field"] = ["event=<a> data=<1> id=none"],
        ["no-event-name"] = ["event=<> data=<{\"x\":1}> id=none"],
        ["event-only"] = ["event=<end> data=none id=none"],
        ["eof-no-blank"] = ["event=<a> data=<{\"bar\": 1}> id=none cut"],
        ["eof-no-newline"] = ["event=<a> data=<{\"bar\": 1}> id=none cut"],
        ["eof-data-only-no-blank"] = ["event=<> data=<{\"bar\": 1}> id=none cut"],
        ["eof-truncated-json"] = ["event=<a> data=<{\"bar\": > id=none cut"],
        ["bad-json"] = ["event=<a> data=<hello> id=none"],
        ["data-null"] = ["event=<end> data=<null> id=none"],
        ["u2028"] = ["event=<a> data=<\"x\u2028y\u0085z\"> id=none"],
        ["vt-ff"] = ["event=<a> data=<\"x\u000B\"> id=none"],
        ["utf8"] = ["event=<a> data=<\"é€😀\"> id=none"],
        ["subgraph-ns"] = ["event=<updates|sub:1|leaf:2> data=<{}> id=none"],
        ["nan"] = ["event=<a> data=<{\"x\": NaN}> id=none"],
        ["bigint"] = ["event=<a> data=<{\"x\": 12345678901234567890}> id=none"],
        ["dup-event-lines"] = ["event=<b> data=<1> id=none"],
    };

    /// <summary>
    /// For each input the chunks. The names are no LangGraph events, so what comes is an unknown chunk that keeps the data; data that is no JSON
    /// is kept as text, a cut event is given only when nothing of it can be missing.
    /// </summary>
    private static readonly Dictionary<string, string[]> ExpectedChunks = new()
    {
        ["lf"] = ["[-] > unknown a {\"x\":1}"],
        ["crlf"] = ["[-] > unknown a {\"x\":1}"],
        ["cr-only"] = ["[-] > unknown a {\"x\":1}"],
        ["cr-only-then-more"] = ["[-] > unknown a 1", "[-] > unknown b 2"],
        ["crlf-split-between"] = ["[-] > unknown a 1"],
        ["mixed"] = ["[-] > unknown a 1", "[-] > unknown b 2"],
        ["bom"] = ["[-] > unknown a 1"],
        ["bom-data-first"] = ["[-] > unknown  1"],
        ["multi-data-obj"] = ["[-] > unknown  {\"a\":\n1}"],
        ["multi-data-in-string"] = ["[-] > unknown  (text) \"\\\"a\\nb\\\"\""],
        ["multi-data-two-numbers"] = ["[-] > unknown  (text) \"1\\n2\""],
        ["empty-data"] = ["[-] > unknown a null"],
        ["data-no-colon"] = ["[-] > unknown a null"],
        ["event-no-colon"] = ["[-] > unknown  1"],
        ["no-space-after-colon"] = ["[-] > unknown a {\"x\":1}"],
        ["two-spaces"] = ["[-] > unknown  a  1"],
        ["comment"] = ["[-] > unknown a 1"],
        ["comment-in-event"] = ["[-] > unknown a 1"],
        ["id-persist"] = ["[1] > unknown a 1", "[-] > unknown b 2"],
        ["id-empty-reset"] = ["[1] > unknown a 1", "[-] > unknown b 2", "[-] > unknown c 3"],
        ["id-null-ignored"] = ["[-] > unknown a 1"],
        ["id-only"] = ["[-] > unknown a 1"],
        ["blank-after-id"] = ["[1] > unknown a 1"],
        ["retry-only"] = ["[-] > unknown a 1"],
        ["retry-bad"] = ["[-] > unknown a 1"],
        ["unknown-field"] = ["[-] > unknown a 1"],
        ["no-event-name"] = ["[-] > unknown  {\"x\":1}"],
        ["event-only"] = [],
        ["eof-no-blank"] = ["[-] > unknown a {\"bar\": 1}"],
        ["eof-no-newline"] = ["[-] > unknown a {\"bar\": 1}"],
        ["eof-data-only-no-blank"] = ["[-] > unknown  {\"bar\": 1}"],
        ["eof-truncated-json"] = ["! StreamInterruptedException"],
        ["bad-json"] = ["[-] > unknown a (text) \"hello\""],
        ["data-null"] = [],
        ["u2028"] = ["[-] > unknown a \"x\u2028y\u0085z\""],
        ["vt-ff"] = ["[-] > unknown a (text) \"\\\"x\\u000B\\\"\""],
        ["utf8"] = ["[-] > unknown a \"é€😀\""],
        ["subgraph-ns"] = [],
        ["nan"] = ["[-] > unknown a (text) \"{\\\"x\\\": NaN}\""],
        ["bigint"] = ["[-] > unknown a {\"x\": 12345678901234567890}"],
        ["dup-event-lines"] = ["[-] > unknown b 1"],
    };

    public static TheoryData<string> Names { get; } = new(Inputs.Keys);

    [Fact]
    public void Every_input_has_its_expectation()
    {
        Assert.Equal(41, Inputs.Count);
        Assert.Equal(Inputs.Keys.Order(), ExpectedEvents.Keys.Order());
        Assert.Equal(Inputs.Keys.Order(), ExpectedChunks.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_reader_splits_it_into_these_events(string name)
    {
        foreach (var body in Arrivals(Inputs[name]))
            Assert.Equal(ExpectedEvents[name], await SseText.ReadAsync(body, showRetry: true));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_stream_gives_these_chunks(string name)
    {
        foreach (var body in Arrivals(Inputs[name]))
            Assert.Equal(ExpectedChunks[name], await PlayAsync(body));
    }

    [Fact]
    public async Task A_lone_carriage_return_ends_an_event_before_anything_follows_it()
    {
        await using var reader = new TypedLangGraph.Streaming.Sse.SseReader(new MemoryStream("data: 1\r\r"u8.ToArray()), 1000);

        await reader.FillAsync(TestContext.Current.CancellationToken);

        Assert.False(reader.HasEnded);
        Assert.True(reader.TryRead(out var frame));
        Assert.Equal("1"u8, frame.Data);
    }

    private static async Task<List<string>> PlayAsync(Stream body)
    {
        using var client = StubServer.Streaming(body).CreateClient();
        var lines = new List<string>();
        try
        {
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>("any", new(), TestContext.Current.CancellationToken))
                lines.Add(ChunkText.Describe<JokeState>(chunk));
        }
        catch (LangGraphException exception)
        {
            lines.Add("! " + exception.GetType().Name);
        }

        return lines;
    }

    private static IEnumerable<Stream> Arrivals(byte[][] chunks)
    {
        var bytes = chunks.SelectMany(chunk => chunk).ToArray();
        yield return new PiecewiseStream(chunks.Select(chunk => (ReadOnlyMemory<byte>)chunk));
        yield return new MemoryStream(bytes);
        yield return PiecewiseStream.ByteByByte(bytes);
        for (var position = 0; position <= bytes.Length; position++)
            yield return PiecewiseStream.CutAt(bytes, position);
    }

    private static Dictionary<string, byte[][]> ReadInputs()
    {
        using var document = JsonDocument.Parse(Fixture.Text("sse-matrix.json"));
        return document.RootElement.EnumerateArray().ToDictionary(
            input => input.GetProperty("name").GetString()!,
            input => input.GetProperty("chunks").EnumerateArray().Select(chunk => Encoding.UTF8.GetBytes(chunk.GetString()!)).ToArray());
    }
}
