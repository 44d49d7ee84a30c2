using System.ComponentModel;
using System.Diagnostics;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Regeneration;

/// <summary>Runs <c>node spec/regenerate.mjs</c>.</summary>
internal static class Node
{
    /// <summary>Skips the test where Node.js is missing; a build server has to have it.</summary>
    public static void Require()
    {
        if (Environment.GetEnvironmentVariable("CI") is "true")
            return;
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true });
            process!.WaitForExit();
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node.js is not on the PATH; it runs NSwag. Install Node.js 20 or newer from https://nodejs.org.");
        }
    }

    public static async Task<Result> RegenerateAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(SpecFolder.Path, "regenerate.mjs"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new Result(process.ExitCode, await output + await errors);
    }

    internal sealed record Result(int ExitCode, string Output);
}
