using System.Text;

namespace TypedLangGraph.Capture.Tests;

/// <summary>The streams that are checked in.</summary>
internal static class Recordings
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recordings");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.sse").Select(file => Path.GetFileNameWithoutExtension(file)!);

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".sse"));

    /// <summary>The name of each event in order, without the ids of tasks, and whether it has an id: what does not change from run to run.</summary>
    public static IReadOnlyList<string> Outline(byte[] stream) =>
        [.. from text in Encoding.UTF8.GetString(stream).Split("\n\n", StringSplitOptions.RemoveEmptyEntries) select Outline(text)];

    private static string Outline(string text)
    {
        var lines = text.Split('\n');
        var name = lines.Single(line => line.StartsWith("event: ", StringComparison.Ordinal))["event: ".Length..];
        var nodes = name.Split('|').Select(segment => segment.Split(':')[0]);
        return string.Join('|', nodes) + (lines.Any(line => line.StartsWith("id: ", StringComparison.Ordinal)) ? " with id" : "");
    }
}
