namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Puts statements into a method of a program that uses the library.</summary>
internal static class ConsumerMethod
{
    private const string Head =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using TypedLangGraph;

        public static class Program
        {
            // No parameter: a method that has one is expected to pass it on.
            private static readonly CancellationToken cancellationToken;

            public static async Task RunAsync(LangGraphClient client, Guid thread, bool flag, StreamMode wanted)
            {

        """;

    private const string Tail =
        """

                await Task.CompletedTask;
            }
        }

        """;

    public static string Around(string statements)
    {
        var indented = statements.Split('\n').Select(line => line.Length == 0 ? line : "        " + line);
        return Head + string.Join('\n', indented) + Tail;
    }
}
