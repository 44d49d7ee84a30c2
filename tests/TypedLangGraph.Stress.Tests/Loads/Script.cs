using System.Text;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Stress.Tests.Loads;

/// <summary>
/// What one run streams. Each event follows from the run's number and its own index, and no other event is like it: the server makes it when it
/// sends it and the reader compares it when it comes, so that nobody has to keep any.
/// </summary>
/// <param name="number">Which run. Every second one has a thread, whose events have ids; the runs take turns with the spelling of the two servers.</param>
/// <param name="events">How many events, the metadata among them.</param>
/// <param name="textLength">The length of the text that an event carries, by its index.</param>
internal sealed class Script(int number, int events, Func<int, int> textLength)
{
    public int Number => number;

    public int Events => events;

    public bool HasThread => number % 2 == 0;

    public Guid ThreadId => IdOf(number, part: 1);

    public Guid RunId => IdOf(number, part: 2);

    public string AssistantId => $"graph-{number}";

    /// <summary>Python servers end lines with CRLF, send heartbeats and say where to resume.</summary>
    public bool IsPython => number % 4 >= 2;

    private string LineEnd => IsPython ? "\r\n" : "\n";

    /// <summary>The number in the id of a thread or a run.</summary>
    public static int NumberOf(Guid id) => Convert.ToInt32(id.ToString()[..8], 16);

    public static int NumberOf(string assistantId) => int.Parse(assistantId["graph-".Length..]);

    /// <summary>Null for runs without a thread, whose events the servers do not number.</summary>
    public string? EventId(int index) => !HasThread ? null : IsPython ? $"1790826799062-{index}" : $"{index}";

    /// <summary>The first event behind the one with the given id.</summary>
    public int IndexBehind(string eventId) => int.Parse(eventId[(eventId.IndexOf('-') + 1)..]) + 1;

    public int TextLength(int index) => index == 0 ? 0 : textLength(index);

    /// <summary>Writes an event as it goes over the wire.</summary>
    public void Write(int index, MemoryStream output)
    {
        output.SetLength(0);
        if (IsPython && index % 50 == 49)
            Write(output, $": heartbeat{LineEnd}{LineEnd}");
        var (name, before, after) = Kind(index);
        Write(output, $"event: {name}{LineEnd}data: {before}");
        if (index > 0)
            output.Write(Letters.Utf8(Seed(index), TextLength(index)));
        Write(output, after + LineEnd);
        if (HasThread)
            Write(output, $"id: {EventId(index)}{LineEnd}");
        Write(output, LineEnd);
    }

    /// <summary>True when the chunk is what the event brings, from its first to its last byte.</summary>
    public bool Is(int index, StreamChunk chunk) => chunk.EventId == EventId(index) && chunk.Namespace.IsRoot && chunk switch
    {
        MetadataChunk metadata => index == 0 && metadata.RunId == RunId && metadata.Attempt == 1,
        ValuesChunk<JokeState> values => Kind(index).Name == "values" && IsState(index, values.Values.Topic, values.Values.Joke),
        UpdatesChunk<JokeState> updates => Kind(index).Name == "updates" && updates.Node == "write" && IsState(index, updates.Update.Topic.Value, updates.Update.Joke.Value),
        CustomChunk custom => Kind(index).Name == "custom" && IsPayload(index, custom.Payload.Utf8.Span),
        _ => false,
    };

    private static Guid IdOf(int number, int part) => Guid.Parse($"{number:x8}-0000-4000-8000-00000000000{part}");

    private static void Write(MemoryStream output, string text) => output.Write(Encoding.ASCII.GetBytes(text));

    private (string Name, string Before, string After) Kind(int index) => (index, index % 3) switch
    {
        (0, _) => ("metadata", $$"""{"run_id":"{{RunId}}","attempt":1}""", string.Empty),
        (_, 0) => ("custom", State(index), "\"}"),
        (_, 1) => ("values", State(index), "\"}"),
        _ => ("updates", $$"""{"write":{{State(index)}}""", "\"}}"),
    };

    /// <summary>A state up to where its text begins.</summary>
    private string State(int index) => $"{{\"topic\":\"{Topic(index)}\",\"joke\":\"";

    private string Topic(int index) => $"event {index} of run {number}";

    private long Seed(int index) => number * 1_000_003L + index;

    private bool IsState(int index, string? topic, string? joke) =>
        topic == Topic(index) && joke.AsSpan().SequenceEqual(Letters.Text(Seed(index), TextLength(index)));

    private bool IsPayload(int index, ReadOnlySpan<byte> payload)
    {
        var (_, before, after) = Kind(index);
        return payload.Length == before.Length + TextLength(index) + after.Length
            && payload.StartsWith(Encoding.ASCII.GetBytes(before))
            && payload.EndsWith(Encoding.ASCII.GetBytes(after))
            && payload.Slice(before.Length, TextLength(index)).SequenceEqual(Letters.Utf8(Seed(index), TextLength(index)));
    }
}
