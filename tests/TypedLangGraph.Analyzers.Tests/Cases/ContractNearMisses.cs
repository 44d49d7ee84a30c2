namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>Programs and contracts that fit, one edit away from a misfit, by rule.</summary>
internal static class ContractNearMisses
{
    private const string Update = "await foreach (var chunk in client.Runs.StreamAsync<WriterState>(thread, \"joke\", new() { StreamMode = StreamMode.Updates })) ";
    private const string Hash = "\"hash\": \"sha256:c3b1ec8ee28ed22ea4a2ef7b7fb1ab12a1b0b54dd3f4f7ce0d7b3d1d9d3f39e1\"";

    public static readonly IReadOnlyDictionary<string, string[]> All = new Dictionary<string, string[]>
    {
        ["TLG401"] =
        [
            .. Members(
                "public string? «Punchlin→Punchline» { get; init; }",
                "«→[JsonPropertyName(\"punchline\")] »public string? Text { get; init; }",
                "[JsonPropertyName(\"«joke→punchline»\")] public string? Text { get; init; }",
                "«→[JsonIgnore] »public string? Cached { get; set; }",
                "public string? Upper «{ get; init; }→=> null;»",
                "public «→static »string? Cached { get; set; }",
                "«→[JsonExtensionData] »public Dictionary<string, System.Text.Json.JsonElement>? Rest { get; init; }"),
            "[GraphState(«\"joke\"→\"other\"»)] public partial record Joke { public string? Cached { get; init; } }",
            "[GraphState«(\"joke\")→»] public partial record Joke { public string? Cached { get; init; } }",
            "[GraphState(\"joke\", NamingPolicy = JsonKnownNamingPolicy.«SnakeCaseUpper→SnakeCaseLower»)] public partial record Joke { public string? Punchline { get; init; } }",
        ],
        ["TLG402"] =
        [
            .. Members(
                "public double? Rating { get; init; }«→ public string? Punchline { get; init; }»",
                "public double? Rating { get; init; }«→ [JsonPropertyName(\"punchline\")] public string? Text { get; init; }»",
                "public double? Rating { get; init; }«→ [JsonIgnore] public string? Punchline { get; set; }»",
                "public double? Rating { get; init; }«→ public string Punchline => \"\";»",
                "public double? Rating { get; init; }«→ [JsonExtensionData] public Dictionary<string, System.Text.Json.JsonElement>? Rest { get; init; }»"),
            "[GraphState(«\"joke\"→\"other\"»)] public partial record Joke { public double? Rating { get; init; } }",
            "[GraphState(\"joke\")] public partial record Joke«(double Rating)→»;",
        ],
        ["TLG403"] = Members(
            "public «string?→double?» Rating { get; init; }",
            "public «bool?→long?» Rating { get; init; }",
            "public «Guid?→decimal?» Rating { get; init; }",
            "public «List<double>?→JsonPayload» Rating { get; init; }",
            "public «Message?→System.Text.Json.JsonElement» Rating { get; init; }",
            "public «Dictionary<string, double>?→System.Text.Json.Nodes.JsonNode?» Rating { get; init; }",
            "public «DateTimeOffset?→TimeSpan?» Rating { get; init; }",
            "public «long?→string?» Punchline { get; init; }",
            "public «bool?→Guid?» Punchline { get; init; }",
            "public «List<string>?→DayOfWeek?» Punchline { get; init; }",
            "«→[JsonPropertyName(\"punchline\")] »public string? Rating { get; init; }",
            "«→[JsonIgnore] »public string? Rating { get; set; }"),
        ["TLG404"] =
        [
            Update + "{ if (chunk is UpdatesChunk<WriterState> { Node: \"«write_jok→write_joke»\" }) Console.WriteLine(chunk); }",
            Update + "{ if (chunk is UpdatesChunk<WriterState> update && update.Node == \"«write→review»\") Console.WriteLine(chunk); }",
            Update + "{ if (chunk is «UpdatesChunk<WriterState>→SubgraphUpdatesChunk» { Node: \"inner\" }) Console.WriteLine(chunk); }",
            Update + "{ if (chunk is UpdatesChunk<WriterState> update && update.«Node→ToString()» == \"inner\") Console.WriteLine(chunk); }",
            "var options = new ThreadRunOptions<WriterState> { InterruptBefore = [\"«write→*»\"] };",
            "var options = new ThreadRunOptions<«WriterState→JokeState»> { InterruptAfter = new[] { \"write\" } };",
            "var command = new GraphCommand<WriterState> { Goto = \"«write→__end__»\" };",
            "var states = new ThreadRunOptions<WriterState> { SubgraphStates = new SubgraphStates().Map<JokeState>(\"«reviev→review»\") };",
            "var states = new ThreadRunOptions<WriterState> { SubgraphStates = new SubgraphStates().Map<JokeState>(\"«reviews→l3»\") };",
            "Console.WriteLine(await client.Threads.UpdateStateAsync(thread, WriterState.CreateUpdate(), new() { AsNode = \"write\"«→, Checkpoint = new()» }));",
            "await foreach (var chunk in client.Runs.StreamAsync<WriterState>(thread, \"«joke→other»\", new())) { if (chunk is UpdatesChunk<WriterState> { Node: \"inner\" }) Console.WriteLine(chunk); }",
            Update + "{ if (chunk is UpdatesChunk<WriterState> { Node: \"inner\" }) Console.WriteLine(chunk); }«→ Console.WriteLine(new SubgraphStates().Map<WriterState>(\"review\"));»",
        ],
        ["TLG405"] =
        [
            "Console.WriteLine(await client.Assistants.GetAsync(\"«jok→joke»\"));",
            "Console.WriteLine(await client.Assistants.GetAsync(\"«jok→8f14e45f-ceea-467f-a8d1-1f7d1c1ff1f0»\"));",
            "Console.WriteLine(client.Runs.StreamAsync<JokeState>(«\"jok\"→Environment.MachineName», new()));",
            "Console.WriteLine(await client.Assistants.CreateAsync(\"«jok→joke»\", new() { Name = \"jok\" }));",
            "var search = new AssistantSearchOptions { «GraphId→Name» = \"jok\" };",
            "var thread2 = new ThreadCreateOptions { GraphId = «\"jok\"→null» };",
        ],
        ["TLG406"] =
        [
            "{ \"format\": «2→1», \"graph\": \"joke\" }",
            "{ «→\"format\": 1, »\"graph\": \"joke\" }",
            "{ \"format\": 1, \"graph\": \"joke\" «→}»",
            "{ \"format\": 1, \"graph\": «3→\"joke\"» }",
            "{ \"format\": 1, \"graph\": \"joke\", \"schemas\": «[]→{}» }",
            "{ \"format\": 1, \"graph\": \"joke\"«, " + Hash + "→» }",
            "{ \"format\": 1, \"graph\": \"joke\", \"schemas\": { \"input\": \"state\"«→, \"state\": {}» } }",
        ],
    };

    private static string[] Members(params string[] members) => [.. members.Select(member => $"[GraphState(\"joke\")] public partial record Joke {{ {member} }}")];
}
