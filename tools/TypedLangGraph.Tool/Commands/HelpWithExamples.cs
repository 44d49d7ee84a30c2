using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TypedLangGraph.Tool.Commands;

/// <summary>The library's help, and behind it the examples of the command.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        [ToolCommand.Name] =
        [
            "typed-langgraph pull http://localhost:2024 -o contracts",
            "typed-langgraph check contracts --url https://agents.example.com",
            "typed-langgraph new-state agent --from contracts/agent.graph.json --namespace MyApp -o AgentState.cs",
        ],
        ["pull"] =
        [
            "typed-langgraph pull http://localhost:2024",
            "typed-langgraph pull http://localhost:2024 --assistant agent researcher -o contracts",
            "typed-langgraph pull https://agents.example.com --api-key-env AGENTS_KEY",
        ],
        ["check"] =
        [
            "typed-langgraph check --url http://localhost:2024",
            "typed-langgraph check contracts/agent.graph.json --url https://agents.example.com",
        ],
        ["new-state"] =
        [
            "typed-langgraph new-state agent",
            "typed-langgraph new-state agent --from contracts/agent.graph.json --namespace MyApp -o AgentState.cs",
        ],
        ["graph"] =
        [
            "typed-langgraph graph agent",
            "typed-langgraph graph agent --format mermaid > agent.mmd",
        ],
    };

    /// <summary>Whoever asks for help need not know the arguments.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Examples[command is RootCommand ? ToolCommand.Name : command.Name])
            output.WriteLine("  " + example);
        return ExitCode.Done;
    }
}
