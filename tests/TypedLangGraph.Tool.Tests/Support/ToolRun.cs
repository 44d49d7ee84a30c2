using System.Diagnostics;

namespace TypedLangGraph.Tool.Tests.Support;

/// <summary>One run of the tool in a process of its own, as a user starts it.</summary>
/// <param name="ExitCode">What the process ended with.</param>
/// <param name="Output">What it wrote to its output.</param>
/// <param name="Error">What it wrote to its error stream.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <param name="folder">The current folder of the process.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<ToolRun> StartAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "typed-langgraph.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    public ToolRun EndsWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"It ended with {ExitCode}.\n{Output}\n{Error}");
        return this;
    }
}
