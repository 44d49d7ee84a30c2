using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Applies a fix as an IDE does, and checks the result: exact text, compiles, and is not to be fixed again.</summary>
internal sealed class FixRun(
    Project project, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<DiagnosticAnalyzer> analyzers, CodeFixProvider fix, bool mustCompile)
{
    public async Task CheckAsync(FixExpectation expectation)
    {
        if (expectation.Text is null)
        {
            foreach (var diagnostic in diagnostics)
                Assert.DoesNotContain(await OfferedAsync(project, diagnostic), action => expectation.Title is null || action.Title == expectation.Title);
            return;
        }

        var chosen = Choose(await OfferedAsync(project, diagnostics[0]), expectation.Title);
        var applied = expectation.FixAll ? await FixAllAsync(chosen.EquivalenceKey) : chosen;
        var solution = await ApplyAsync(applied);

        var text = await DocumentOf(solution, expectation.FileName).GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expectation.Text, text.ToString());
        await CheckFixedAsync(solution.GetProject(project.Id)!, expectation);
    }

    /// <summary>What each fix that is offered for the first diagnostic makes of a file.</summary>
    public async Task<List<string>> AllResultsAsync(string fileName)
    {
        var results = new List<string>();
        foreach (var action in await OfferedAsync(project, diagnostics[0]))
        {
            var solution = await ApplyAsync(action);
            results.Add((await DocumentOf(solution, fileName).GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        }

        return results;
    }

    /// <summary>Applies the fix to everything at once and checks that nothing is left. Without a key every diagnostic gets its preferred fix.</summary>
    public async Task CheckAllAsync(string? equivalenceKey)
    {
        var changed = (await ApplyAsync(await FixAllAsync(equivalenceKey))).GetProject(project.Id)!;
        TestCompilation.AssertCompiles((await changed.GetCompilationAsync(TestContext.Current.CancellationToken))!);
        Assert.DoesNotContain(diagnostics[0].Id, (await TestProject.AnalyzeAsync(changed, analyzers)).Select(left => left.Id));
    }

    /// <summary>What the fix offers for the first diagnostic.</summary>
    public Task<List<CodeAction>> OfferedAsync() => OfferedAsync(project, diagnostics[0]);

    private Document DocumentOf(Solution solution, string fileName) =>
        solution.GetProject(project.Id)!.Documents.Single(document => document.Name == fileName);

    private async Task CheckFixedAsync(Project changed, FixExpectation expectation)
    {
        var compilation = (await changed.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        if (mustCompile)
            TestCompilation.AssertCompiles(compilation);

        var left = await TestProject.AnalyzeAsync(changed, analyzers);
        if (expectation.FixAll)
            Assert.Empty(left);
        else
            Assert.True(left.Length < diagnostics.Length, "The fix did not remove the diagnostic that it was offered for.");
    }

    private async Task<List<CodeAction>> OfferedAsync(Project owner, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(
            owner.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        await fix.RegisterCodeFixesAsync(context);
        return actions;
    }

    private static CodeAction Choose(List<CodeAction> offered, string? title)
    {
        if (title is null)
            return Assert.Single(offered);

        Assert.Contains(title, offered.Select(action => action.Title));
        return offered.Single(action => action.Title == title);
    }

    private async Task<CodeAction> FixAllAsync(string? equivalenceKey)
    {
        var context = new FixAllContext(
            project.GetDocument(diagnostics[0].Location.SourceTree)!, fix, FixAllScope.Project, equivalenceKey!, fix.FixableDiagnosticIds,
            new KnownDiagnostics(diagnostics), TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        return action;
    }

    private static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
