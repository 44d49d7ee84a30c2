using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>
/// The table of <c>docs/operations.md</c>, as code says it is: the operations are the document's, the client methods are those whose XML
/// documentation names the endpoint, and the tests are those that are marked with it, each of which fails when it does not ask for it.
/// </summary>
internal static class OperationTable
{
    public static IReadOnlyList<OperationRow> Rows()
    {
        var methods = PublicMethods.ByEndpoint();
        var tests = Tests();
        return
        [
            .. from operation in SpecDocument.Load().Operations
               let name = SpecDocument.NameOf(operation)
               select new OperationRow(name, Needs(operation.Operation), [.. methods[name].Select(method => method.Name).Distinct()], [.. tests[name]]),
        ];
    }

    public static string Write(IEnumerable<OperationRow> rows)
    {
        var text = new StringBuilder("| operation | needs | client method | test |\n|---|---|---|---|\n");
        foreach (var row in rows)
            text.Append($"| `{row.Operation}` | {row.Needs ?? "any server"} | {Join(row.Methods)} | {Join(row.Tests)} |\n");
        return text.ToString();
    }

    private static string Join(IEnumerable<string> names) => string.Join("<br>", names.Select(name => $"`{name}`"));

    private static string? Needs(JsonObject operation) => operation["x-since"]?.GetValue<string>();

    private static ILookup<string, string> Tests() =>
        (from type in typeof(OperationTable).Assembly.GetTypes()
         from method in type.GetMethods()
         from covers in method.GetCustomAttributes<CoversAttribute>()
         orderby type.Name, method.Name
         select (covers.Operation, Name: $"{type.Name}.{method.Name}")).ToLookup(test => test.Operation, test => test.Name);
}
