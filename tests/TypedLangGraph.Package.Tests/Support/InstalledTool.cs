namespace TypedLangGraph.Package.Tests.Support;

/// <summary>The tool, installed from its package.</summary>
internal sealed class InstalledTool(string folder)
{
    public Task<CommandResult> RunAsync(string workingDirectory, params string[] arguments) =>
        Dotnet.RunAsync(workingDirectory, Path.Combine(folder, OperatingSystem.IsWindows() ? "typed-langgraph.exe" : "typed-langgraph"), arguments);
}
