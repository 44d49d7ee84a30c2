using System.Text.Json.Nodes;
using TypedLangGraph.Drift.Tests.Support;
using TypedLangGraph.Spec.Tests.Regeneration;

namespace TypedLangGraph.Drift.Tests.Commands;

/// <summary>What the command prints and which exit code it has.</summary>
public sealed class DriftCommandTests : IDisposable
{
    private const string Ours = """{"openapi":"3.0.3","paths":{"/a":{"get":{}},"/b":{"get":{}}}}""";
    private const string Known = """
        [
          { "kind": "operation-removed", "at": ["GET /b"], "reason": "It is new." },
          { "kind": "operation-added", "at": ["GET /z"], "reason": "It is old." }
        ]
        """;

    private readonly TemporaryFolder _folder = new();

    public DriftCommandTests()
    {
        File.WriteAllText(_folder.File("ours.json"), Ours);
        File.WriteAllText(_folder.File("known.json"), Known);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_is_0() => Assert.Equal(
        (0, "0 changes, 0 breaking; 0 known differences left out."),
        await LastLineAsync(Ours, "--allow", "none"));

    [Fact]
    public async Task Known_differences_are_0_and_counted() => Assert.Equal(
        (0, "0 changes, 0 breaking; 1 known difference left out."),
        await LastLineAsync("""{"openapi":"3.1.0","paths":{"/a":{"get":{}}}}""", "--allow", _folder.File("known.json")));

    [Fact]
    public async Task Changes_are_1() => Assert.Equal(
        (1, "2 changes, 1 breaking; 0 known differences left out."),
        await LastLineAsync("""{"openapi":"3.1.0","paths":{"/a":{"get":{},"put":{}}}}""", "--allow", "none"));

    [Fact]
    public async Task Entries_of_the_list_that_are_not_needed_are_told()
    {
        var (_, output, _) = await RunAsync(Ours, "--allow", _folder.File("known.json"));

        Assert.Contains("Known differences that are not there\n  operation-removed  GET /b\n  operation-added  GET /z\n", output);
    }

    [Fact]
    public async Task A_running_server_is_compared_without_a_file()
    {
        await using var server = OneAnswer.Of(OurDocument.Json().ToJsonString().Replace("\"/info\"", "\"/information\""));

        var (code, output, _) = await CommandAsync(server.Url("openapi.json"), "--allow", "none");

        Assert.Equal(1, code);
        Assert.Contains("operation-removed  GET /info\n", output);
        Assert.Contains("operation-added  GET /information\n", output);
    }

    [Fact]
    public async Task As_JSON_everything_is_there()
    {
        const string Theirs = """{"openapi":"3.1.0","paths":{"/a":{"get":{"parameters":[{"in":"query","name":"x","required":true}]}}}}""";

        var (code, output, _) = await RunAsync(Theirs, "--allow", _folder.File("known.json"), "--format", "json");

        var report = JsonNode.Parse(output)!;
        Assert.Equal(1, code);
        Assert.Equal(
            """{"kind":"parameter-added","locations":["GET /a query x"],"theirLocations":["GET /a query x"],"ours":null,"theirs":"any JSON, required","isBreaking":true,"operations":["GET /a"]}""",
            Assert.Single(report["changes"]!.AsArray())!.ToJsonString());
        Assert.Equal("GET /b", (string?)Assert.Single(report["known"]!.AsArray())!["locations"]![0]);
        Assert.Equal("GET /z", (string?)Assert.Single(report["unused"]!.AsArray())!["at"]);
    }

    [Fact]
    public async Task As_Markdown_it_is_a_table()
    {
        const string Theirs = """{"openapi":"3.1.0","paths":{"/a":{"get":{}},"/b|":{"get":{}}}}""";

        var (_, output, _) = await RunAsync(Theirs, "--allow", _folder.File("known.json"), "--format", "markdown");

        Assert.Contains("| compatible | operation-added | `GET /b\\|` |  |  |  |\n", output);
        Assert.Contains("- operation-added at `GET /z`: It is old.\n", output);
    }

    [Fact]
    public async Task With_add_ours_is_written_when_there_is_something_to_add()
    {
        var theirs = Ours.Replace("\"/b\"", "\"/c\"");

        await RunAsync(theirs, "--allow", "none", "--add");
        Assert.Equal(Ours, File.ReadAllText(_folder.File("ours.json")));

        File.WriteAllText(_folder.File("ours.json"), SmallDocument.Answering("""{"type":"string","enum":["a"]}""").Write());
        var (code, _, _) = await RunAsync(SmallDocument.Answering("""{"enum":["a","b"]}""", Versions.Newer).Write(), "--allow", "none", "--add");
        Assert.Equal(1, code);
        Assert.Equal(SmallDocument.Answering("""{"type":"string","enum":["a","b"]}""").Write(), File.ReadAllText(_folder.File("ours.json")));
    }

    [Theory]
    [InlineData("Name one document, or two listings after \"api\". --help tells more.")]
    [InlineData("Name one document, or two listings after \"api\". --help tells more.", "a", "b")]
    [InlineData("Name one document, or two listings after \"api\". --help tells more.", "api", "b")]
    [InlineData("There is no option --fast. --help tells more.", "a", "--fast")]
    [InlineData("--ours lacks its value. --help tells more.", "a", "--ours")]
    [InlineData("--format is given twice. --help tells more.", "a", "--format", "json", "--format", "text")]
    [InlineData("There is no format \"xml\". --help tells more.", "a", "--format", "xml")]
    [InlineData("The comparison of listings has no options. --help tells more.", "api", "a", "b", "--format", "text")]
    [InlineData("The comparison of listings has no options. --help tells more.", "api", "a", "b", "--add")]
    [InlineData("missing.json cannot be read: ", "missing.json")]
    [InlineData("missing.txt cannot be read: ", "api", "missing.txt", "missing.txt")]
    public async Task What_cannot_be_used_is_2(string message, params string[] args)
    {
        var (code, output, errors) = await CommandAsync(args);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.StartsWith(message, errors);
    }

    [Fact]
    public async Task Help_tells_the_exit_codes()
    {
        var (code, output, _) = await CommandAsync("--help");

        Assert.Equal(0, code);
        Assert.Contains("Exit codes: 0 nothing, or nothing but known differences; 1 differences; 2 the arguments or the documents cannot be used.", output);
    }

    private async Task<(int Code, string LastLine)> LastLineAsync(string theirs, params string[] options)
    {
        var (code, output, _) = await RunAsync(theirs, options);
        return (code, output.TrimEnd().Split('\n')[^1]);
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(string theirs, params string[] options)
    {
        File.WriteAllText(_folder.File("theirs.json"), theirs);
        return CommandAsync([_folder.File("theirs.json"), "--ours", _folder.File("ours.json"), .. options]);
    }

    private static async Task<(int Code, string Output, string Errors)> CommandAsync(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await DriftCommand.RunAsync(args, output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
