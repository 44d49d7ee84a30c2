namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>The contracts of all graphs of <c>tests/agent-server</c>, as <c>typed-langgraph pull</c> wrote them.</summary>
internal static class DevServerContracts
{
    public static IReadOnlyList<TestContract> All { get; } =
        [.. Directory.EnumerateFiles(RepositoryFiles.DevServerContracts, "*.graph.json").Order(StringComparer.Ordinal).Select(file => new TestContract(Path.GetFileName(file), File.ReadAllText(file)))];
}
