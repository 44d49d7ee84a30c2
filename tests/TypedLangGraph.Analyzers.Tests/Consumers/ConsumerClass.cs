namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>Puts members into a class of a program that uses the library.</summary>
internal static class ConsumerClass
{
    private const string Head =
        """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Text.Json.Nodes;
        using System.Threading;
        using System.Threading.Channels;
        using System.Threading.Tasks;
        using TypedLangGraph;

        public sealed class Consumer(LangGraphClient client)
        {

        """;

    public static string Around(string members) => Head + members + "\n}\n";
}
