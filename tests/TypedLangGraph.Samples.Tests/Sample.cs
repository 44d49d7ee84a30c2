using System.Diagnostics;
using System.Reflection;

namespace TypedLangGraph.Samples.Tests;

/// <summary>Runs a sample as it was built with this project.</summary>
internal static class Sample
{
    public static ProcessStartInfo Command(string name, params IEnumerable<string> arguments)
    {
        var assembly = typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == name).Value!;
        return new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    public static async Task<SampleRun> RunAsync(string name, params string[] arguments)
    {
        using var process = Process.Start(Command(name, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new SampleRun(process.ExitCode, (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), await error);
    }
}

internal sealed record SampleRun(int ExitCode, string[] OutputLines, string Error);
