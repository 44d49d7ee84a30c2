using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Document;

/// <summary>Every operation has a method, and every method an operation; what a call needs is in its documentation.</summary>
public sealed class OperationTableTests
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";
    private const string Begin = "<!-- The tests write what stands from here -->\n\n";
    private const string End = "\n<!-- to here. -->\n";

    private static readonly string Page = Path.GetFullPath(Path.Combine(SpecFolder.Path, "..", "docs", "operations.md"));

    [Fact]
    public void Every_operation_has_a_method_and_a_test() => Assert.All(OperationTable.Rows(), row =>
    {
        Assert.True(row.Methods.Count > 0, $"{row.Operation} has no client method whose documentation names it.");
        Assert.True(row.Tests.Count > 0, $"{row.Operation} has no test marked [Covers(\"{row.Operation}\")].");
    });

    [Fact]
    public void Every_method_names_an_operation_of_the_document()
    {
        var operations = OperationTable.Rows().Select(row => row.Operation).ToHashSet();

        Assert.Equal(
            PublicMethods.Names.Select(name => $"client.{name.Client}.{name.Method}").Order(), PublicMethods.All().Select(method => method.Name).Distinct().Order());
        Assert.All(PublicMethods.All(), method =>
        {
            Assert.True(method.Endpoints.Count > 0, $"{method.Name} does not name its endpoint.");
            Assert.All(method.Endpoints, endpoint => Assert.Contains(endpoint, operations));
        });
    }

    [Fact]
    public void Every_test_names_an_operation_of_the_document()
    {
        var marked = from type in typeof(OperationTableTests).Assembly.GetTypes()
                     from method in type.GetMethods()
                     from covers in method.GetCustomAttributes(typeof(CoversAttribute), inherit: false).Cast<CoversAttribute>()
                     select covers.Operation;

        Assert.Subset(OperationTable.Rows().Select(row => row.Operation).ToHashSet(), marked.ToHashSet());
    }

    [Fact]
    public void What_an_operation_needs_is_told_where_it_is_called()
    {
        var methods = PublicMethods.ByEndpoint();

        Assert.All(OperationTable.Rows().Where(row => row.Needs is not null), row =>
            Assert.All(methods[row.Operation].Where(method => method.Endpoints.Count == 1), method =>
                Assert.Contains($"Needs {row.Needs}", method.Documentation)));
    }

    [Fact]
    public void The_table_in_the_docs_is_up_to_date()
    {
        var table = OperationTable.Write(OperationTable.Rows());
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (page[start..end] == table)
            return;
        if (Environment.GetEnvironmentVariable(AcceptVariable) != "1")
            Assert.Fail($"docs/operations.md is out of date. Run this test with {AcceptVariable}=1 to write this into it:\n{table}");
        File.WriteAllText(Page, page[..start] + table + page[end..]);
    }
}
