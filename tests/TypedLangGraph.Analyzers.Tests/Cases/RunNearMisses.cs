namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>Runs, streams and clients that are right, one edit away from a mistake, by rule.</summary>
internal static class RunNearMisses
{
    private const string Key = "Environment.GetEnvironmentVariable(\"KEY\")";
    private const string Stream = "var stream = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new()); ";
    private const string Read = "await foreach (var chunk in stream) { }";

    public static readonly IReadOnlyDictionary<string, string[]> All = new Dictionary<string, string[]>
    {
        ["TLG201"] =
        [
            "var answer = Resume.With(«false→true»);",
            "var answer = Resume.With(«0→1»);",
            "var answer = Resume.With(«\"\"→\"no\"»);",
            "var answer = Resume.With(string.«Empty→Concat(\"n\", \"o\")»);",
            "var answer = Resume.«With(→To(\"id\", »false);",
            "var answer = Resume.With(new JsonObject()«→ { [\"approved\"] = false }»);",
            "var answer = Resume.With(«(JsonNode?)null→new JsonArray()»);",
            "var answer = Resume.With(«false→flag»);",
        ],
        ["TLG202"] =
        [
            "var options = new ThreadRunOptions<JokeState> { StreamResumable = true, OnDisconnect = DisconnectMode.«Cancel→Continue» };",
            "var options = new ThreadRunOptions<JokeState> { StreamResumable = «true→false», OnDisconnect = DisconnectMode.Cancel };",
            "var options = new ThreadRunOptions<JokeState> { StreamResumable = «true→flag», OnDisconnect = DisconnectMode.Cancel };",
            "var options = new ThreadRunOptions<JokeState> { StreamResumable = true, OnDisconnect = «DisconnectMode.Cancel→flag ? null : DisconnectMode.Cancel» };",
            "var options = new ThreadRunOptions<JokeState> { «StreamResumable = true, →»OnDisconnect = DisconnectMode.Cancel };",
            "var options = new ThreadRunOptions<JokeState> { StreamResumable = true, OnDisconnect = DisconnectMode.Cancel }; «→options.OnDisconnect = null; »client.Runs.StreamAsync(thread, \"agent\", options);",
        ],
        ["TLG203"] =
        [
            "var options = new StatelessRunOptions<JokeState> { StreamResumable = «true→false» };",
            "var options = new StatelessRunOptions<JokeState> { StreamResumable = «true→flag» };",
            "var options = new «Stateless→Thread»RunOptions<JokeState> { StreamResumable = true };",
            "var options = new StatelessRunOptions<JokeState> { «StreamResumable = true→» };",
            "var options = new StatelessRunOptions<JokeState> { StreamResumable = true }; «→options.StreamResumable = false; »client.Runs.StreamAsync(\"agent\", options);",
        ],
        ["TLG204"] =
        [
            Options("Context = «JsonPayload.Parse(\"[1]\")→null», Config = new() { Configurable = new() { [\"user\"] = \"ada\" } }"),
            Options("Context = JsonPayload.Parse(\"«[1]→{}»\"), Config = new() { Configurable = new() { [\"user\"] = \"ada\" } }"),
            Options("Context = JsonPayload.Parse(\"[1]\"), Config = new() { Configurable = «new() { [\"user\"] = \"ada\" }→null» }"),
            Options("Context = JsonPayload.Parse(\"[1]\"), Config = new() { Configurable = new()«{ [\"user\"] = \"ada\" }→» }"),
            Options("Context = JsonPayload.Parse(\"[1]\"), Config = new() { «Configurable = new() { [\"user\"] = \"ada\" }→Tags = [\"ada\"]» }"),
            Options("Context = «JsonPayload.Parse(\"[1]\")→flag ? null : JsonPayload.Parse(\"[1]\")», Config = new() { Configurable = new() { [\"user\"] = \"ada\" } }"),
        ],
        ["TLG205"] =
        [
            Join("new()«→ { StreamResumable = true }»", "run.RunId", "new() { From = StreamCursor.Beginning }"),
            Join("new()«→ { StreamResumable = flag }»", "run.RunId", "new() { From = StreamCursor.Beginning }"),
            Join("new()", "run.RunId", "new() { From = «StreamCursor.Beginning→null» }"),
            Join("new()", "run.RunId", "new() { From = «StreamCursor.Beginning→flag ? StreamCursor.Beginning : null» }"),
            Join("new()", "«run.RunId→thread»", "new() { From = StreamCursor.Beginning }"),
            Join("new()", "run.RunId", "new()«{ From = StreamCursor.Beginning }→»"),
        ],
        ["TLG301"] =
        [
            Stream + "«→" + Read + "»",
            Stream + "Console.WriteLine(stream«.RunId→»);",
            Stream + Read + " «" + Read + "→Console.WriteLine(stream.RunId);»",
            Stream + "if (flag) { " + Read + " «→return; »} " + Read.Replace("{ }", "{ Console.WriteLine(); }", StringComparison.Ordinal) + "«" + Read + "→»",
            Stream + "while (!cancellationToken.IsCancellationRequested) { " + Read + " «→break; »}",
            "foreach (var topic in new[] { \"a\", \"b\" }) { «→" + Stream + Read + " »} «" + Stream + "foreach (var topic in new[] { \"a\", \"b\" }) { " + Read + " }→»",
            "«→await foreach (var chunk in »client.Runs.StreamAsync<JokeState>(thread, \"agent\", new())«→) { }»;",
            "«_ = →var all = await »client.Runs.StreamAsync<JokeState>(thread, \"agent\", new())«→.ToListAsync()»;",
        ],
        ["TLG302"] =
        [
            "Func<CancellationToken, Task> get = stop => client.Threads.GetAsync(thread«→, stop»);",
            "Func<CancellationToken, Task> get = stop => client.Threads.GetAsync(thread«→, CancellationToken.None»);",
            "Func<CancellationToken«→, CancellationToken», Task> get = («stop→first, second») => client.Threads.GetAsync(thread);",
            "Func<CancellationToken, Task> cancel = stop => client.Runs.«GetAsync→CancelAsync»(thread, thread);",
            "async Task ReadAsync(CancellationToken stop) { await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, \"agent\", new())«→.WithCancellation(stop)») { } }",
            "async Task DeleteAsync(CancellationToken stop) { try { await Task.Delay(1, stop); «await client.Threads.DeleteAsync(thread);→» } finally { «→await client.Threads.DeleteAsync(thread);» } }",
        ],
        ["TLG303"] =
        [
            "var options = new LangGraphClientOptions { ApiKey = «\"lsv2_pt_1\"→" + Key + "» };",
            "var options = new LangGraphClientOptions { ApiKey = «\"lsv2_pt_1\"→\"test\"» };",
            "var options = new LangGraphClientOptions { ApiKey = \"«0123456789abcdef0123→put the key of 2026 here, please»\" };",
            "var options = new LangGraphClientOptions { ApiKey = \"«0123456789abcdef0123→name-of-the-secret-key-1»\" };",
            "var options = new LangGraphClientOptions(); Console.WriteLine(options.ApiKey «=→==» \"lsv2_pt_1\");",
            "var local = new LangGraphClient(new Uri(\"https://«agents.example.com→localhost»\"), new() { ApiKey = \"lsv2_pt_1\" });",
        ],
        ["TLG304"] =
        [
            $"var cloud = new LangGraphClient(new Uri(\"http«→s»://agents.example.com\"), new() {{ ApiKey = {Key} }});",
            $"var cloud = new LangGraphClient(new Uri(\"http://«agents.example.com→localhost:2024»\"), new() {{ ApiKey = {Key} }});",
            $"var cloud = new LangGraphClient(new Uri(\"http://«agents.example.com→[::1]:2024»\"), new() {{ ApiKey = {Key} }});",
            $"var cloud = new LangGraphClient(new Uri(\"http://agents.example.com\"), new() {{ ApiKey = «{Key}→\"\"» }});",
            $"var cloud = new LangGraphClient(new Uri(\"http://agents.example.com\"), new() «{{ ApiKey = {Key} }}→»);",
            $"var options = new LangGraphClientOptions {{ ApiKey = {Key} }}; var cloud = new LangGraphClient(new Uri(\"http://agents.example.com\"), «options→new()»);",
        ],
    };

    private static string Options(string initializer) => $"var options = new ThreadRunOptions<JokeState> {{ {initializer} }};";

    private static string Join(string options, string id, string join) =>
        $"var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", {options}); var joined = client.Runs.JoinStreamAsync<JokeState>(thread, {id}, {join});";
}
