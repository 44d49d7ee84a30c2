namespace TypedLangGraph.Tests.Support;

/// <summary>The recorded streams: bodies of a real server, and a few written by hand after the Python server.</summary>
internal static class Fixture
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static byte[] Stream(string name) =>
        File.ReadAllBytes(Path.Combine(Folder, File.Exists(Path.Combine(Folder, "streams", name + ".sse")) ? "streams" : "synthetic", name + ".sse"));

    public static string Text(string fileName) => File.ReadAllText(Path.Combine(Folder, fileName));

    public static IEnumerable<string> Names(params string[] patterns) =>
        from pattern in patterns
        from folder in (string[])["streams", "synthetic"]
        from file in Directory.EnumerateFiles(Path.Combine(Folder, folder), pattern + ".sse").Order(StringComparer.Ordinal)
        select Path.GetFileNameWithoutExtension(file);
}
