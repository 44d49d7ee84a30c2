namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>Readers of streams that are right, one edit away from a mistake, by rule.</summary>
internal static class ChunkNearMisses
{
    public static readonly IReadOnlyDictionary<string, string[]> All = new Dictionary<string, string[]>
    {
        ["TLG105"] =
        [
            Loop("new() { StreamMode = StreamMode.Updates«→ | StreamMode.Custom» }", "if (chunk is CustomChunk) Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates«→ | wanted» }", "if (chunk is CustomChunk) Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates }", "if (chunk is «CustomChunk→InterruptChunk or ErrorChunk or UnknownChunk») Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates }", "Console.WriteLine(chunk is «→not »CustomChunk);"),
            Loop("new() { StreamMode = StreamMode.Updates }", "switch (chunk) { case CustomChunk: Console.WriteLine(); «break→throw new InvalidOperationException()»; }"),
            Loop("new() { StreamMode = StreamMode.Updates }", "if (chunk is CustomChunk) { Console.WriteLine(); «→throw new InvalidOperationException(); »}"),
            Loop("new() { StreamMode = StreamMode.Updates, StreamSubgraphs = «false→true» }", "if (chunk is SubgraphUpdatesChunk) Console.WriteLine();"),
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates }; «→Change(options);» static void Change(ThreadRunOptions<JokeState> options) => options.StreamMode = StreamMode.Custom; "
                + Loop("options", "Console.WriteLine(chunk is CustomChunk);"),
        ],
        ["TLG106"] =
        [
            Loop("new() { StreamMode = StreamMode.Updates | StreamMode.Custom }", "if (chunk is UpdatesChunk<JokeState>«→ or CustomChunk») Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates | StreamMode.Custom }", "if (chunk is UpdatesChunk<JokeState>) Console.WriteLine(); «→Console.WriteLine(chunk);»"),
            Loop("new() { StreamMode = StreamMode.Updates | StreamMode.Custom, StreamResumable = «false→true» }", "if (chunk is UpdatesChunk<JokeState>) Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates | StreamMode.Custom }", "if (chunk is not UpdatesChunk<JokeState>) «continue→break»; Console.WriteLine(chunk);"),
            Loop("new() { StreamMode = StreamMode.Updates | StreamMode.Custom }", "switch (chunk) { case UpdatesChunk<JokeState>: Console.WriteLine(); break; default: «→Console.WriteLine(chunk); »break; }"),
            Loop("new() { StreamMode = StreamMode.Updates | «StreamMode.Custom→wanted» }", "if (chunk is UpdatesChunk<JokeState>) Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates | StreamMode.Custom }", "if (chunk is «UpdatesChunk<JokeState>→MetadataChunk») Console.WriteLine();"),
        ],
        ["TLG107"] =
        [
            Loop("new()", "if (chunk is ValuesChunk<«SubjectState→JokeState»>) Console.WriteLine();"),
            Loop("new()", "Console.WriteLine(chunk is «→not »ValuesChunk<SubjectState>);"),
            Loop("new()«→ { StreamSubgraphs = true, SubgraphStates = new SubgraphStates().Map<SubjectState>(\"child\") }»", "if (chunk is ValuesChunk<SubjectState>) Console.WriteLine();"),
            Loop("new()", "if (chunk is ValuesChunk<SubjectState>) { Console.WriteLine(); «→throw new InvalidOperationException(); »}"),
            "await foreach (var chunk in client.Runs.StreamAsync<«JokeState→SubjectState»>(thread, \"agent\", new())) Console.WriteLine(chunk is ValuesChunk<SubjectState>);",
            "var options = new ThreadRunOptions<JokeState>(); «→options.SubgraphStates = new SubgraphStates(); »" + Loop("options", "Console.WriteLine(chunk is ValuesChunk<SubjectState>);"),
        ],
        ["TLG109"] =
        [
            Loop("new() { StreamMode = StreamMode.Updates, StreamSubgraphs = true }", "if (chunk is UpdatesChunk<JokeState>«→ or SubgraphUpdatesChunk») Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates, StreamSubgraphs = true }", "if (chunk is UpdatesChunk<JokeState>«→ or InterruptChunk») Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates, StreamSubgraphs = «true→flag» }", "if (chunk is UpdatesChunk<JokeState>) Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates, StreamSubgraphs = true«→, SubgraphStates = new SubgraphStates().Map<SubjectState>(\"child\")» }", "if (chunk is UpdatesChunk<JokeState>) Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates«→ | StreamMode.MessagesTuple», StreamSubgraphs = true }", "if (chunk is UpdatesChunk<JokeState>«→ or MessageTokenChunk») Console.WriteLine();"),
            Loop("new() { StreamMode = StreamMode.Updates, StreamSubgraphs = true }", "if (chunk is not UpdatesChunk<JokeState>) «continue→break»; Console.WriteLine(chunk);"),
            Loop("new() { StreamMode = StreamMode.Updates, StreamSubgraphs = true«→, StreamResumable = true» }", "if (chunk is UpdatesChunk<JokeState>) Console.WriteLine();"),
        ],
        ["TLG112"] =
        [
            Loop("new()«→ { StreamMode = StreamMode.Custom }»", "if (chunk is CustomChunk) Console.WriteLine();"),
            Loop("new()", "if (chunk is «CustomChunk→ValuesChunk<JokeState> or MetadataChunk») Console.WriteLine();"),
            Loop("new() { StreamMode = «StreamMode.None→wanted» }", "if (chunk is CustomChunk) Console.WriteLine();"),
            Loop("new() { StreamMode = flag ? StreamMode.None : «default→StreamMode.Custom» }", "if (chunk is CustomChunk) Console.WriteLine();"),
            Loop("new()", "Console.WriteLine(chunk is «→not »CustomChunk);"),
            "var options = new ThreadRunOptions<JokeState>(); «→options.StreamMode |= wanted; »" + Loop("options", "Console.WriteLine(chunk is CustomChunk);"),
        ],
        ["TLG206"] =
        [
            Join("new()«→ { StreamMode = StreamMode.Custom }»", "run.RunId", "CustomChunk"),
            Join("new()", "run.RunId", "«CustomChunk→ValuesChunk<JokeState>»"),
            Join("new()", "«run.RunId→thread»", "CustomChunk"),
            Join("new()«→ { StreamMode = wanted }»", "run.RunId", "CustomChunk"),
            Join("new()", "run.RunId", "«→not »CustomChunk"),
            "var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new()); «→if (flag) run = await client.Runs.GetAsync(thread, thread); »"
                + "await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId)) Console.WriteLine(chunk is CustomChunk);",
        ],
    };

    private static string Loop(string options, string body) => $"await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, \"agent\", {options})) {{ {body} }}";

    private static string Join(string options, string id, string pattern) =>
        $"var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", {options}); "
        + $"await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, {id})) Console.WriteLine(chunk is {pattern});";
}
