using System.CommandLine;

namespace TypedLangGraph.Tool.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommandOptions
{
    public static Option<string?> ApiKeyVariable() => new("--api-key-env")
    {
        HelpName = "VAR",
        Description = "The environment variable with the API key. By default LANGGRAPH_API_KEY, LANGSMITH_API_KEY or LANGCHAIN_API_KEY, whichever is set.",
    };

    public static Argument<string> Graph() => new("NAME") { Description = "The graph's id." };

    public static Option<string?> From() => new("--from") { HelpName = "FILE", Description = "The graph's contract. By default NAME.graph.json in this folder." };
}
