namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>One way in which a program gets from a stream to a chunk of some type.</summary>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Reader">Statements; <c>STREAM</c> stands for the stream and <c>CHUNK</c> for the type.</param>
internal sealed record ChunkRoad(string Name, string Reader)
{
    public static readonly IReadOnlyList<ChunkRoad> All =
    [
        new("is", Loop("Console.WriteLine(chunk is CHUNK);")),
        new("is with a variable", Loop("if (chunk is CHUNK found) Console.WriteLine(found);")),
        new("is with properties", Loop("if (chunk is CHUNK { EventId: null }) Console.WriteLine();")),
        new("or", Loop("Console.WriteLine(chunk is MetadataChunk or CHUNK);")),
        new("and, not", Loop("Console.WriteLine(chunk is CHUNK and not { EventId: null });")),
        new("guard", Loop("if (chunk is not CHUNK found) continue; Console.WriteLine(found);")),
        new("as", Loop("Console.WriteLine(chunk as CHUNK);")),
        new("switch statement", Loop("switch (chunk) { case CHUNK found: Console.WriteLine(found); break; }")),
        new("switch statement with when", Loop("switch (chunk) { case CHUNK when flag: Console.WriteLine(); break; }")),
        new("switch expression", Loop("Console.WriteLine(chunk switch { CHUNK => 1, _ => 2 });")),
        new("another variable", Loop("var same = chunk; Console.WriteLine(same is CHUNK);")),
        new("lambda that captures", Loop("Func<bool> test = () => chunk is CHUNK; Console.WriteLine(test());")),
        new("stream in a variable", "var stream = STREAM; await foreach (var chunk in stream) Console.WriteLine(chunk is CHUNK);"),
        new("stream as an interface", "IAsyncEnumerable<StreamChunk> stream = STREAM; await foreach (var chunk in stream) Console.WriteLine(chunk is CHUNK);"),
        new("awaited in another way", "var stream = STREAM; await foreach (var chunk in stream.WithCancellation(cancellationToken).ConfigureAwait(false)) Console.WriteLine(chunk is CHUNK);"),
        new("stream in a conditional expression", "await foreach (var chunk in flag ? STREAM : STREAM) Console.WriteLine(chunk is CHUNK);"),
        new("OfType", "await foreach (var found in STREAM.OfType<CHUNK>()) Console.WriteLine(found);"),
        new("OfType and more", "Console.WriteLine(await STREAM.OfType<CHUNK>().Select(found => found.EventId).ToListAsync());"),
        new("LINQ predicate", "Console.WriteLine(await STREAM.Where(chunk => chunk is CHUNK).CountAsync());"),
        new("LINQ operators before", "await foreach (var chunk in STREAM.Skip(1).Where(chunk => chunk is not MetadataChunk)) Console.WriteLine(chunk is CHUNK);"),
        new("query", "var found = from chunk in STREAM where chunk is CHUNK select chunk.EventId; Console.WriteLine(await found.ToListAsync());"),
        new("one element", "var first = await STREAM.FirstAsync(); Console.WriteLine(first is CHUNK);"),
    ];

    public override string ToString() => Name;

    private static string Loop(string body) => $"await foreach (var chunk in STREAM) {{ {body} }}";
}
