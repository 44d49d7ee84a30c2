using TypedLangGraph.Contracts;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.CommandLine;

/// <summary>What goes wrong ends the process with 2, and is told with the thing, the place and the remedy, without a stack trace.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData("pul", "'pul'")]
    [InlineData("pull", "Required argument missing for command: 'pull'.")]
    [InlineData("check", "Option '--url' is required.")]
    [InlineData("graph agent --format png", "'png' not recognized. Must be one of:")]
    [InlineData("new-state agent --namespace 1x", "\"1x\" is not a C# namespace. Give one like MyCompany.Agents.")]
    [InlineData("pull localhost", "\"localhost\" is not the address of a server. Give one like http://localhost:2024.")]
    [InlineData("pull http://127.0.0.1:9 --api-key-env NO_SUCH_VARIABLE", "The environment variable NO_SUCH_VARIABLE of --api-key-env is not set. Set it to the API key, or leave the option out.")]
    [InlineData("new-state agent", "There is no file \"agent.graph.json\". Get it with \"typed-langgraph pull URL\", or say with --from where it is.")]
    [InlineData("graph agent --from nowhere/x.json", "There is no file \"nowhere/x.json\".")]
    [InlineData("check nowhere --url http://127.0.0.1:9", "There is no file or folder \"nowhere\".")]
    [InlineData("check --url http://127.0.0.1:9", "There is no *.graph.json file in \".\". Get them with \"typed-langgraph pull URL\".")]
    public async Task A_wrong_command_line(string commandLine, string message)
    {
        using var folder = new TemporaryFolder();

        await FailsAsync(folder, commandLine, message);
    }

    [Theory]
    [InlineData("{", "The file \"agent.graph.json\" cannot be read. It is not JSON: line 1, column 2: a name in quotes is expected.")]
    [InlineData("[]", "It is not a JSON object.")]
    [InlineData("{}", "It has no \"format\", so it is not the contract of a graph. Write it anew with \"typed-langgraph pull\".")]
    [InlineData("""{"format":2}""", "Its format is 2; this version reads format 1.")]
    [InlineData("""{"format":1}""", "It has no \"graph\".")]
    [InlineData("""{"format":1,"graph":"agent","schemas":[]}""", "\"schemas\" is not a JSON object.")]
    [InlineData("""{"format":1,"graph":"agent","schemas":{"input":"state"}}""", "The input schema in \"schemas\" is said to be that of \"state\", which is not there.")]
    [InlineData("""{"format":1,"graph":"other"}""", "The file \"agent.graph.json\" is the contract of the graph \"other\", not of \"agent\".")]
    public async Task A_file_that_is_no_contract_of_the_graph(string text, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("agent.graph.json", text);

        await FailsAsync(folder, "new-state agent", message);
    }

    [Fact]
    public async Task A_server_that_does_not_answer()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agent.graph.json", ContractWriter.Write(Contract.Of("{}")));

        await FailsAsync(folder, "check --url http://127.0.0.1:9", "127.0.0.1:9");
    }

    [Fact]
    public async Task A_file_that_exists_is_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agent.graph.json", ContractWriter.Write(Contract.OfKey("{}")));
        folder.Write("State.cs", "// by hand");

        await FailsAsync(folder, "new-state agent -o State.cs", "The file \"State.cs\" exists already. Delete it first, or give another name with -o.");
        Assert.Equal("// by hand", folder.Read("State.cs"));
    }

    [Fact]
    public async Task An_empty_state_is_written_with_a_warning()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agent.graph.json", ContractWriter.Write(Contract.Of(null)));

        var run = (await ToolRun.StartAsync(folder.Path, "new-state", "agent")).EndsWith(0);

        Assert.StartsWith("warning: The state of the graph \"agent\" is empty. The server could not tell the schema of this graph's state. Declare", run.Error);
    }

    private static async Task FailsAsync(TemporaryFolder folder, string commandLine, string message)
    {
        var run = (await ToolRun.StartAsync(folder.Path, commandLine.Split(' '))).EndsWith(2);

        Assert.Contains(message, run.Error);
        Assert.StartsWith("error: ", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
        Assert.DoesNotContain('\e', run.Error);
        Assert.Empty(run.Output);
    }
}
