using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>A place where statements can stand.</summary>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Around">Makes a source of the statements.</param>
/// <param name="Kind">What is compiled.</param>
internal sealed record Container(string Name, Func<string, string> Around, OutputKind Kind = OutputKind.DynamicallyLinkedLibrary)
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing TypedLangGraph;\n\n";
    private const string Given = "public static class Given { public static readonly LangGraphClient Client = null!; public static readonly CancellationToken Token; public static readonly StreamMode Wanted; }\n";
    private const string Variables = "var client = Given.Client; var thread = Guid.NewGuid(); var flag = client is null; var wanted = Given.Wanted;";

    public static readonly IReadOnlyList<Container> All =
    [
        new("method", ConsumerMethod.Around),
        new("top-level statements", statements => $"{Usings}{Variables}\n{statements}\nawait Task.CompletedTask;\n{Given}", OutputKind.ConsoleApplication),
        new("lambda", statements => ConsumerMethod.Around($"Func<Task> run = async () => {{ {statements} await Task.CompletedTask; }};\nawait run();")),
        new("lambda that is passed on", statements => ConsumerMethod.Around($"await Task.Run(async () => {{ {statements} await Task.CompletedTask; }});")),
        new("local function", statements => ConsumerMethod.Around($"await InnerAsync();\nasync Task InnerAsync() {{ {statements} await Task.CompletedTask; }}")),
        new("async iterator", statements => $"{Usings}{Given}public class Reader {{ public async IAsyncEnumerable<int> ReadAsync() {{ {Variables} yield return 1; {statements} yield return 2; await Task.CompletedTask; }} }}"),
        new("partial class", statements => $"{Usings}{Given}public partial class Reader {{ private readonly LangGraphClient client = Given.Client; }}\npublic partial class Reader {{ public async Task ReadAsync(Guid thread, bool flag, StreamMode wanted) {{ {statements} await Task.CompletedTask; }} }}"),
        new("generic class", statements => $"{Usings}{Given}public class Reader<T> {{ public static async Task ReadAsync(Guid thread, bool flag, StreamMode wanted) {{ var client = Given.Client; try {{ {statements} }} finally {{ await Task.CompletedTask; }} }} }}"),
    ];

    public override string ToString() => Name;
}
