using System.Text.Json.Nodes;
using TypedLangGraph.Drift.Tests.Support;
using TypedLangGraph.Spec.Tests.Regeneration;

namespace TypedLangGraph.Drift.Tests.Regeneration;

/// <summary>What the report calls compatible leaves old code compiling, once it is in our document; what it calls breaking does not.</summary>
public sealed class ChangedServerTests
{
    /// <summary>Code from before the change: it creates, reads, copies and tells apart what the REST layer consists of.</summary>
    private const string OldCode = """
        using TypedLangGraph;

        public static class OldCode
        {
            public static async Task<string> UseAsync(LangGraphClient client, CancellationToken cancellationToken)
            {
                var thread = await client.Threads.CreateAsync(cancellationToken: cancellationToken);
                var run = await client.Runs.GetAsync(thread.ThreadId, Guid.NewGuid(), cancellationToken);
                var copy = run with { Status = RunStatus.Pending };
                string text = copy.Status == RunStatus.Success ? "done" : copy.Status.ToString();
                CommandGoto target = new Send { Node = "a", Input = JsonPayload.Parse("{}") };
                Assistant assistant = await client.Assistants.GetAsync("graph", cancellationToken);
                return $"{text} {target} {assistant.Name} {assistant.Version}";
            }

            public static Run Create() => new()
            {
                RunId = Guid.NewGuid(),
                ThreadId = Guid.NewGuid(),
                AssistantId = Guid.NewGuid(),
                CreatedAt = DateTimeOffset.UtcNow,
                UpdatedAt = DateTimeOffset.UtcNow,
                Status = RunStatus.Running,
                Metadata = [],
            };
        }
        """;

    /// <summary>Code that uses what is new.</summary>
    private const string NewCode = """
        using TypedLangGraph;

        public static class NewCode
        {
            public static bool IsOnHold(Run run) => run.Status == RunStatus.OnHold && run.HeldBy is not null;
        }
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operation_an_optional_property_and_a_value_more_leave_old_code_compiling()
    {
        var document = OurDocument.Json();
        document["paths"]!["/threads/{thread_id}/labels"] = JsonNode.Parse("""
            {"get":{"operationId":"getThreadLabels","tags":["Threads"],"summary":"Gets labels.","description":"All of them.",
             "parameters":[{"$ref":"#/components/parameters/ThreadId"}],
             "responses":{"200":{"description":"The labels.","content":{"application/json":{"schema":{"type":"array","items":{"type":"string"}}}}}}}}
            """);
        document.Schema("Run")["properties"]!["held_by"] = JsonNode.Parse("""{"type":"string","nullable":true,"description":"Who holds it."}""");
        document.Schema("RunStatus")["enum"]!.AsArray().Add("on_hold");
        document.Schema("RunStatus")["x-enumDescriptions"]!.AsArray().Add("The run rests.");

        var library = await RegenerateAsync(document);

        Assert.Equal(
            [
                "compatible operation-added GET /threads/{thread_id}/labels",
                "compatible property-added Run.held_by: string or null, optional",
                "compatible enum-value-added RunStatus = \"on_hold\"",
            ],
            Told.Of(OurDocument.Read(), OurDocument.From(document)));
        Assert.NotEmpty(RegeneratedLibrary.CompileConsumer(OldCode, library));
        Assert.NotEmpty(RegeneratedLibrary.CompileConsumer(NewCode, library));
    }

    [Fact]
    public async Task A_removed_property_and_a_changed_type_break_old_code()
    {
        var document = OurDocument.Json();
        document.Schema("Assistant")["properties"]!.AsObject().Remove("name");
        document.Schema("Run")["properties"]!["run_id"] = JsonNode.Parse("""{"type":"integer","format":"int32","description":"The run's id."}""");

        Assert.Equal(
            ["breaking property-removed Assistant.name: string", "breaking type-changed Run.run_id: string (uuid) -> integer"],
            Told.Of(OurDocument.Read(), OurDocument.From(document)));
        var library = await RegenerateAsync(document);
        var failure = Assert.ThrowsAny<Exception>(() => RegeneratedLibrary.CompileConsumer(OldCode, library)).Message;
        Assert.Contains("'Assistant' does not contain a definition for 'Name'", failure);
        Assert.Contains("Cannot implicitly convert type 'System.Guid' to 'int'", failure);
    }

    /// <summary>Runs the command that generates the REST layer, and compiles the library with what it gives.</summary>
    private static async Task<byte[]> RegenerateAsync(JsonObject document)
    {
        Node.Require();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("changed.json"), document.ToJsonString(), Token);
        var result = await Node.RegenerateAsync(Token, "--document", folder.File("changed.json"), "--output", folder.File("out"));
        Assert.True(result.ExitCode == 0, result.Output);
        return RegeneratedLibrary.Compile(folder.File("out"));
    }
}
