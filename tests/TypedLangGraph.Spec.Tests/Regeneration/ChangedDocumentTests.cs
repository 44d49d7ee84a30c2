using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Regeneration;

/// <summary>Changing the document changes the C# in the obvious way.</summary>
public sealed class ChangedDocumentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_field_becomes_a_property()
    {
        var (contracts, _) = await GenerateAsync(document =>
            document.Schemas["Run"]!["properties"]!["cancel_reason"] = JsonNode.Parse("""{"type":"string","nullable":true,"description":"Why it was cancelled."}"""));

        Assert.Contains(
            """
                /// <summary>Why it was cancelled.</summary>
                [JsonPropertyName("cancel_reason")]
                public string? CancelReason { get; init; }
            """.ReplaceLineEndings("\n"),
            contracts);
    }

    [Fact]
    public async Task A_field_that_becomes_required_becomes_a_required_member()
    {
        var (contracts, _) = await GenerateAsync(document => document.Schemas["Assistant"]!["required"]!.AsArray().Add("version"));

        Assert.Contains("public required int Version { get; init; }", contracts);
    }

    [Fact]
    public async Task A_new_enum_value_becomes_a_known_value()
    {
        var (contracts, _) = await GenerateAsync(document =>
        {
            document.Schemas["RunStatus"]!["enum"]!.AsArray().Add("on_hold");
            document.Schemas["RunStatus"]!["x-enumDescriptions"]!.AsArray().Add("The run rests.");
        });

        Assert.Contains("public static RunStatus OnHold { get; } = new(\"on_hold\");", contracts);
    }

    [Fact]
    public async Task A_new_form_of_a_union_becomes_a_property_a_conversion_and_a_case()
    {
        var (contracts, _) = await GenerateAsync(document =>
            document.Schemas["GotoTarget"]!["oneOf"]!.AsArray().Add(JsonNode.Parse("""{"title":"Index","description":"The number of a node.","type":"integer","format":"int32"}""")));

        Assert.Contains("public int? Index { get; private init; }", contracts);
        Assert.Contains("public static implicit operator GotoTarget(int index)", contracts);
        Assert.Contains("JsonTokenType.Number => FromIndex(", contracts);
    }

    [Fact]
    public async Task A_new_operation_becomes_a_method_that_escapes_its_path()
    {
        var (_, operations) = await GenerateAsync(document => document.Root["paths"]!["/runs/{name}/tags"] = JsonNode.Parse("""
            {"get":{"operationId":"getTags","tags":["Runs"],"summary":"Gets tags.","description":"All of them.",
             "parameters":[{"name":"name","in":"path","required":true,"description":"A name.","schema":{"type":"string"}},{"name":"max_count","in":"query","description":"A count.","schema":{"type":"integer","format":"int32"}}],
             "responses":{"200":{"description":"The run.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Run"}}}}}}}
            """));

        Assert.Contains("public Task<Run> GetTagsAsync(string name, int? maxCount, CancellationToken cancellationToken) =>", operations);
        Assert.Contains("RequestPath.Of($\"runs/{name}/tags\").Query(\"max_count\", maxCount).ToString()", operations);
    }

    [Fact]
    public async Task What_something_needs_reaches_its_documentation_and_its_errors()
    {
        var (contracts, operations) = await GenerateAsync(document =>
        {
            document.Schemas["Run"]!["properties"]!["kwargs"]!["x-since"] = "a server of tomorrow";
            var search = document.Root["paths"]!["/threads/search"]!["post"]!;
            search["x-since"] = "a server of today";
            search["x-repeats"] = "never";
        });

        Assert.Contains("/// <remarks>Needs a server of tomorrow.</remarks>", contracts);
        Assert.Contains("Returns one page. Needs a server of today.</remarks>", operations);
        Assert.Contains("new(HttpMethod.Post, \"/threads/search\", Repetition.Never, needs: \"a server of today\");", operations);
    }

    [Theory]
    [InlineData("""{"description":"A number.","type":"integer"}""", "A form of the union GotoTarget lacks its title or description.")]
    [InlineData("""{"title":"Weight","description":"A weight.","type":"number"}""", "The form Weight of the union GotoTarget is of type number")]
    public async Task A_form_that_cannot_become_code_is_refused(string form, string message)
    {
        Node.Require();
        using var folder = new TemporaryFolder();
        var document = SpecDocument.Load();
        document.Schemas["GotoTarget"]!["oneOf"]!.AsArray().Add(JsonNode.Parse(form));
        await File.WriteAllTextAsync(folder.File("changed.json"), document.Root.ToJsonString(), Token);

        var result = await Node.RegenerateAsync(Token, "--document", folder.File("changed.json"), "--output", folder.File("out"));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(message, result.Output);
    }

    [Fact]
    public async Task The_output_does_not_depend_on_where_the_document_lies()
    {
        var (contracts, operations) = await GenerateAsync(_ => { });

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(SpecFolder.Generated, "AgentServerContracts.g.cs"), Token), contracts);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(SpecFolder.Generated, "AgentServerOperations.g.cs"), Token), operations);
    }

    private static async Task<(string Contracts, string Operations)> GenerateAsync(Action<SpecDocument> change)
    {
        Node.Require();
        using var folder = new TemporaryFolder();
        var document = SpecDocument.Load();
        change(document);
        await File.WriteAllTextAsync(folder.File("changed.json"), document.Root.ToJsonString(), Token);

        var result = await Node.RegenerateAsync(Token, "--document", folder.File("changed.json"), "--output", folder.File("out"));

        Assert.True(result.ExitCode == 0, result.Output);
        return (await File.ReadAllTextAsync(folder.File("out/AgentServerContracts.g.cs"), Token), await File.ReadAllTextAsync(folder.File("out/AgentServerOperations.g.cs"), Token));
    }
}
