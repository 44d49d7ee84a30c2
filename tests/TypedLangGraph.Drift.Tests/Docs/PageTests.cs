using TypedLangGraph.Spec.Tests.Regeneration;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Docs;

/// <summary>docs/spec-drift.md shows what the command prints.</summary>
public sealed class PageTests
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    private static readonly string Page = Path.GetFullPath(Path.Combine(SpecFolder.Path, "..", "docs", "spec-drift.md"));

    private const string Old = """
        {
          "openapi": "3.0.3",
          "paths": {
            "/things": { "get": { "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } } } } },
            "/things/{id}": { "delete": {} }
          },
          "components": { "schemas": {
            "Thing": {
              "type": "object",
              "required": ["id"],
              "properties": { "id": { "type": "string" }, "size": { "type": "integer" }, "color": { "$ref": "#/components/schemas/Color" } }
            },
            "Color": { "type": "string", "enum": ["red", "blue"] }
          } }
        }
        """;

    private const string New = """
        {
          "openapi": "3.1.0",
          "paths": {
            "/things": { "get": {
              "parameters": [{ "in": "query", "name": "limit", "schema": { "type": "integer" } }],
              "responses": { "200": { "content": { "application/json": { "schema": {
                "type": "object",
                "required": ["id"],
                "properties": { "id": { "type": ["string", "null"] }, "size": { "type": "string" }, "color": { "enum": ["red", "blue", "green"] } }
              } } } } }
            } }
          }
        }
        """;

    private const string Known = """
        [
          { "kind": "operation-removed", "at": ["DELETE /things/{id}"], "reason": "Only some servers have it." },
          { "kind": "type-changed", "at": ["Thing.weight"], "theirs": "string", "reason": "Old servers say text." }
        ]
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task It_shows_the_help() => ShowsAsync("help", "--help");

    [Fact]
    public async Task It_shows_a_report()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("ours.json"), Old, Token);
        await File.WriteAllTextAsync(folder.File("server.json"), New, Token);
        await File.WriteAllTextAsync(folder.File("known.json"), Known, Token);

        await ShowsAsync("report", folder.File("server.json"), "--ours", folder.File("ours.json"), "--allow", folder.File("known.json"));
    }

    [Fact]
    public void It_names_the_kinds_and_files_that_there_are()
    {
        var page = File.ReadAllText(Page);

        Assert.All(
            ["spec/known-differences.json", "tools/spec-drift.sh", ".github/workflows/spec-drift.yml", "docs/api/TypedLangGraph.txt"],
            file => Assert.True(page.Contains(file) && File.Exists(Path.Combine(SpecFolder.Path, "..", file)), file));
    }

    private static async Task ShowsAsync(string name, params string[] args)
    {
        var output = new StringWriter();
        await DriftCommand.RunAsync(args, output, TextWriter.Null, Token);
        var printed = output.ToString().ReplaceLineEndings("\n").TrimEnd();
        var shown = $"```text\n{WithoutFolders(printed)}\n```\n";
        var page = (await File.ReadAllTextAsync(Page, Token)).ReplaceLineEndings("\n");
        var begin = $"<!-- The tests write what stands from here: {name} -->\n";
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var end = page.IndexOf("<!-- to here. -->", start, StringComparison.Ordinal);
        if (page[start..end] == shown)
            return;
        if (Environment.GetEnvironmentVariable(AcceptVariable) != "1")
            Assert.Fail($"docs/spec-drift.md is out of date. Run this test with {AcceptVariable}=1 to write this into it:\n{shown}");
        await File.WriteAllTextAsync(Page, page[..start] + shown + page[end..], Token);
    }

    /// <summary>Documents are called by their names alone, because the folder is another each time.</summary>
    private static string WithoutFolders(string text) =>
        string.Join('\n', text.Split('\n').Select(line => IsDocument(line) ? line[..8] + Path.GetFileName(line) : line));

    private static bool IsDocument(string line) => line.StartsWith("Ours: ", StringComparison.Ordinal) || line.StartsWith("Theirs: ", StringComparison.Ordinal);
}
