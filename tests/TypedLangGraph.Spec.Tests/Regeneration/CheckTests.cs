using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Regeneration;

/// <summary><c>regenerate.mjs --check</c> guards the checked-in C#.</summary>
public sealed class CheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_checked_in_code_is_what_the_document_gives()
    {
        Node.Require();

        var result = await Node.RegenerateAsync(Token, "--check");

        Assert.True(result.ExitCode == 0, result.Output);
    }

    [Fact]
    public async Task An_edited_line_is_reported_with_what_it_should_be()
    {
        Node.Require();
        using var folder = CopyOfGenerated();
        var contracts = folder.File("AgentServerContracts.g.cs");
        await File.WriteAllTextAsync(contracts, (await File.ReadAllTextAsync(contracts, Token)).Replace("public required RunStatus Status", "public required string Status"), Token);

        var result = await Node.RegenerateAsync(Token, "--check", "--output", folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("AgentServerContracts.g.cs: 2 lines differ", result.Output);
        Assert.Matches(@"  - \d+:     public required string Status", result.Output);
        Assert.Matches(@"  \+ \d+:     public required RunStatus Status", result.Output);
        Assert.Contains("node spec/regenerate.mjs", result.Output);
    }

    [Fact]
    public async Task A_file_that_is_missing_or_left_over_is_reported()
    {
        Node.Require();
        using var folder = CopyOfGenerated();
        File.Move(folder.File("AgentServerOperations.g.cs"), folder.File("Old.g.cs"));

        var result = await Node.RegenerateAsync(Token, "--check", "--output", folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Old.g.cs: not generated from the document", result.Output);
        Assert.Contains("AgentServerOperations.g.cs", result.Output);
    }

    private static TemporaryFolder CopyOfGenerated()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(SpecFolder.Generated))
            File.Copy(file, folder.File(Path.GetFileName(file)));
        return folder;
    }
}
