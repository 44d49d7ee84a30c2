namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>The mistake that a rule is for: statements (a declaration for the rules about states) with what is underlined in <c>[|…|]</c>, and the whole message.</summary>
internal sealed record Mistake(string Marked, string Message)
{
    private const string Loop = "await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, \"agent\", new()";

    public static readonly IReadOnlyDictionary<string, Mistake> ById = new Dictionary<string, Mistake>
    {
        ["TLG001"] = new("[GraphState] public record [|Joke|];", "Nothing can be generated for the graph state 'Joke': declare 'Joke' as partial"),
        ["TLG002"] = State(
            "public object? [|Value|] { get; init; }",
            "Nothing is generated for the graph state 'Joke', because nothing can read 'Value': object: JSON does not say which type to create; use JsonElement, [JsonDerivedType], a [JsonConverter], or a type that implements IStateValue<TSelf>; [JsonSerializable(typeof(object))] on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read"),
        ["TLG003"] = State(
            "public string? UserId { get; init; } public string? [|User_Id|] { get; init; }",
            "Nothing is generated for the graph state 'Joke', because 'User_Id' is not the only member with its JSON key (user_id: also the key of UserId)"),
        ["TLG004"] = State(
            "[JsonPropertyName(\"__interrupt__\")] public string? [|Value|] { get; init; }",
            "Nothing is generated for the graph state 'Joke', because the server uses the JSON key of 'Value' for itself: __interrupt__"),
        ["TLG005"] = State(
            "public string? [|Topic|] { get; }",
            "Nothing is generated for the graph state 'Joke', because 'Topic' cannot be built from JSON: it has no setter and is no parameter of the constructor"),
        ["TLG006"] = State(
            "public string [|Topic|] { get; init; }",
            "'Topic' is null when the server leaves out its key, although 'string' is not nullable: make it required, or nullable"),
        ["TLG007"] = State("public int [|Count|] { get; init; }", "'Count' cannot hold every number that the graph can send: use 'long'"),
        ["TLG008"] = new("[GraphState] public abstract partial class [|Joke|] { }", "'Joke' cannot be a graph state: an abstract class has no instances"),
        ["TLG101"] = Options(
            "StreamMode = [|StreamMode.Messages | StreamMode.MessagesTuple|]",
            "'StreamMode.Messages' and 'StreamMode.MessagesTuple' together bring every token twice from a JavaScript server, and no legacy messages at all from a Python server: drop 'StreamMode.Messages'"),
        ["TLG102"] = Options("StreamMode = [|StreamMode.Messages|]", "'StreamMode.Messages' is the older form, which servers implement differently: use 'StreamMode.MessagesTuple'"),
        ["TLG103"] = Options("StreamMode = [|StreamMode.Debug | StreamMode.Tasks|]", "'StreamMode.Debug' contains what 'StreamMode.Tasks' streams, so the server sends it twice: drop one of them"),
        ["TLG104"] = Options("StreamMode = [|StreamMode.Events | StreamMode.MessagesTuple|]", "'StreamMode.Events' contains the tokens of 'StreamMode.MessagesTuple', so the server sends each token twice: drop one of them"),
        ["TLG105"] = new(
            Loop + " { StreamMode = StreamMode.Updates })) { if (chunk is [|CustomChunk|]) Console.WriteLine(chunk); }",
            "'CustomChunk' never arrives: the run streams 'Updates', and this chunk needs 'Custom'"),
        ["TLG106"] = new(
            Loop + " { StreamMode = StreamMode.Updates | [|StreamMode.Custom|] })) { if (chunk is UpdatesChunk<JokeState>) Console.WriteLine(chunk); }",
            "Nothing here handles what 'StreamMode.Custom' streams: drop the mode, or handle 'CustomChunk'"),
        ["TLG107"] = new(
            Loop + ")) { if (chunk is [|ValuesChunk<SubjectState>|]) Console.WriteLine(chunk); }",
            "'ValuesChunk<SubjectState>' never arrives: the stream has the state 'JokeState'"),
        ["TLG108"] = new(
            "var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Values | [|StreamMode.Checkpoints|] };",
            "A run without a thread writes no checkpoints, so 'StreamMode.Checkpoints' brings nothing: run on a thread, or drop the mode"),
        ["TLG109"] = new(
            Loop + " { StreamMode = StreamMode.Updates, StreamSubgraphs = [|true|] })) { if (chunk is UpdatesChunk<JokeState>) Console.WriteLine(chunk); }",
            "Subgraphs are streamed, but nothing here handles 'SubgraphUpdatesChunk': turn 'StreamSubgraphs' off, or handle them"),
        ["TLG110"] = Options(
            "StreamMode = [|StreamMode.Messages|], StreamSubgraphs = true",
            "With subgraphs, 'StreamMode.Messages' brings no complete messages from a JavaScript server: use 'StreamMode.MessagesTuple'"),
        ["TLG111"] = Options("StreamMode = StreamMode.Values | [|StreamMode.Tools|]", "A Python server refuses a run with 'StreamMode.Tools' (status 422)"),
        ["TLG112"] = new(
            Loop + ")) { if (chunk is [|CustomChunk|]) Console.WriteLine(chunk); }",
            "'CustomChunk' never arrives: no stream mode is set, so the server streams 'Values', and this chunk needs 'Custom'"),
        ["TLG201"] = new(
            "var resume = Resume.With([|false|]);",
            "'false' does not answer an interrupt on every server: answer by the interrupt's id with 'Resume.To', or with a value that is not empty"),
        ["TLG202"] = Options(
            "StreamResumable = true, OnDisconnect = [|DisconnectMode.Cancel|]",
            "A lost connection cancels this run, so that nothing is left to be resumed: drop 'DisconnectMode.Cancel' or 'StreamResumable'"),
        ["TLG203"] = new(
            "var options = new StatelessRunOptions<JokeState> { StreamResumable = [|true|] };",
            "A Python server has no address to resume a run without a thread from: run on a thread, or drop 'StreamResumable'"),
        ["TLG204"] = Options(
            "Context = JsonPayload.Parse(\"[1]\"), Config = new() { Configurable = [|new() { [\"user\"] = \"ada\" }|] }",
            "A Python server refuses a run with both a context and configurable values (status 400): move the values into 'Context'"),
        ["TLG205"] = new(
            "var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new()); Console.WriteLine(client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId, new() { From = [|StreamCursor.Beginning|] }));",
            "The events of this run are not kept, so it cannot be joined from a cursor: create it with 'StreamResumable = true'"),
        ["TLG206"] = new(
            "var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new()); await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId)) { if (chunk is [|CustomChunk|]) Console.WriteLine(chunk); }",
            "'CustomChunk' never arrives: the run was created without a stream mode, so that only 'Values' are recorded, and this chunk needs 'Custom'"),
        ["TLG301"] = new(
            "var stream = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new()); await foreach (var chunk in stream) { } await foreach (var chunk in [|stream|]) { }",
            "This stream is enumerated a second time, which throws: start another run, or keep the chunks of the first time with 'ToListAsync'"),
        ["TLG302"] = new(
            "Func<CancellationToken, Task> get = stop => client.Threads.[|GetAsync|](thread);",
            "'GetAsync' does not get the cancellation token 'stop', so it goes on when the caller has cancelled: pass it"),
        ["TLG303"] = new(
            "var options = new LangGraphClientOptions { ApiKey = [|\"lsv2_pt_1\"|] };",
            "This API key is written into the source, where everybody who reads the code or the assembly finds it: take it from the environment or the configuration"),
        ["TLG304"] = new(
            "var cloud = new LangGraphClient(new Uri([|\"http://agents.example.com\"|]), new() { ApiKey = Environment.GetEnvironmentVariable(\"KEY\") });",
            "The API key is sent to 'agents.example.com' in the clear: use https"),
        ["TLG401"] = new(
            "[GraphState(\"joke\")] public partial record Joke { public string? [|Punchlin|] { get; init; } public double? Rating { get; init; } }",
            "The state of the graph 'joke' has no key 'punchlin', so 'Punchlin' never gets a value (did you mean 'punchline'?)"),
        ["TLG402"] = new(
            "[GraphState(\"joke\")] public partial record [|Joke|] { public double? Rating { get; init; } }",
            "The state of the graph 'joke' has the key 'punchline', which 'Joke' does not declare: add 'string? Punchline'"),
        ["TLG403"] = new(
            "[GraphState(\"joke\")] public partial record Joke { public string? Punchline { get; init; } public string? [|Rating|] { get; init; } }",
            "'Rating' is 'string?', but in the graph 'joke' it is a number: use 'double?'"),
        ["TLG404"] = new(
            "await foreach (var chunk in client.Runs.StreamAsync<WriterState>(thread, \"joke\", new())) { if (chunk is UpdatesChunk<WriterState> { Node: [|\"write_jok\"|] }) Console.WriteLine(chunk); }",
            "The graph 'joke' has no node 'write_jok' (did you mean 'write_joke'?)"),
        ["TLG405"] = new("Console.WriteLine(await client.Assistants.GetSchemasAsync([|\"jok\"|]));", "No contract describes a graph 'jok' (did you mean 'joke'?)"),
        ["TLG406"] = new(
            "{\n  [|\"format\": 2|],\n  \"graph\": \"joke\"\n}",
            "'test.graph.json' cannot be relied on: Its format is 2; this version reads format 1. Update TypedLangGraph and the tool to the same version."),
    };

    private static Mistake State(string members, string message) => new($"[GraphState] public partial record Joke {{ {members} }}", message);

    private static Mistake Options(string initializer, string message) => new($"var options = new ThreadRunOptions<JokeState> {{ {initializer} }};", message);
}
