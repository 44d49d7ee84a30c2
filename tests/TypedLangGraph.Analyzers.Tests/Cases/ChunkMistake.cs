using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>A chunk that never comes from a stream, to be waited for on any road.</summary>
/// <param name="Setup">Statements before the stream.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Chunk">The type of the chunk.</param>
internal sealed record ChunkMistake(string Setup, string Stream, string Chunk)
{
    public static readonly IReadOnlyDictionary<string, ChunkMistake> ById = new Dictionary<string, ChunkMistake>
    {
        ["TLG105"] = new("", "client.Runs.StreamAsync<JokeState>(thread, \"agent\", new() { StreamMode = StreamMode.Updates })", "CustomChunk"),
        ["TLG107"] = new("", "client.Runs.StreamAsync<JokeState>(thread, \"agent\", new() { StreamMode = wanted })", "ValuesChunk<SubjectState>"),
        ["TLG112"] = new("", "client.Runs.StreamAsync<JokeState>(thread, \"agent\", new())", "CustomChunk"),
        ["TLG206"] = new(
            "var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new());", "client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId)", "CustomChunk"),
    };

    public string Source(ChunkRoad road) => ConsumerMethod.Around(
        Setup + " " + road.Reader.Replace("STREAM", Stream, StringComparison.Ordinal).Replace("CHUNK", $"[|{Chunk}|]", StringComparison.Ordinal));
}
