// The pictures in the guide to the sample Terminal are what it draws, but for the times.
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Samples.Tests.Terminal;

public sealed class PictureTests(DevServerFixture server)
{
    /// <summary>With the environment variable <c>ACCEPT_SNAPSHOTS=1</c> a picture that differs is replaced.</summary>
    [Theory]
    [InlineData("terminal.svg", "weather Paris")]
    [InlineData("terminal-subgraphs.svg", "hello", "--graph", "deep")]
    public async Task Are_up_to_date(string name, params string[] arguments)
    {
        var address = await server.GetBaseAddressAsync();
        var picture = Path.Combine(Images(), name);
        var recorded = Path.GetTempFileName();

        var run = await Sample.RunAsync("Terminal", [.. arguments, "--url", address.ToString(), "--record", recorded]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        var (expected, actual) = (File.Exists(picture) ? File.ReadAllText(picture) : string.Empty, File.ReadAllText(recorded));
        File.Delete(recorded);
        if (Times.Mask(expected) != Times.Mask(actual) && Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(picture, actual);
        else
            Assert.Equal(Times.Mask(expected), Times.Mask(actual));
    }

    private static string Images()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "docs", "images");
    }
}
