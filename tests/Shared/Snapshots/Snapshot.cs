using System.Runtime.CompilerServices;
using System.Text;

namespace TypedLangGraph.Tests.Snapshots;

/// <summary>
/// Compares text with a file beside the test. File names and the accept step follow Verify's conventions: <c>Class.Method#Name.verified.cs</c>
/// is the expectation; on a difference <c>….received.cs</c> is written and the test fails. Renaming received to verified accepts it; so does
/// running the test with the environment variable <c>ACCEPT_SNAPSHOTS=1</c>.
/// </summary>
internal static class Snapshot
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    /// <param name="text">What the test produced.</param>
    /// <param name="name">Tells several snapshots of one test apart; null for a single one.</param>
    /// <param name="extension">The file's extension without dot.</param>
    /// <param name="sourceFile">The test's file: the snapshot lies beside it.</param>
    /// <param name="method">The test's method.</param>
    public static void Match(
        string text,
        string? name = null,
        string extension = "txt",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(
            Path.GetDirectoryName(sourceFile)!,
            Path.GetFileNameWithoutExtension(sourceFile) + "." + method + (name is null ? string.Empty : "#" + name));
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
        var actual = Normalize(text);
        if (File.Exists(verified) && Normalize(File.ReadAllText(verified)) == actual)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            Write(verified, actual);
            File.Delete(received);
            return;
        }

        Write(received, actual);
        Assert.Fail(Describe(verified, received, actual));
    }

    private static string Describe(string verified, string received, string actual)
    {
        var accept = $"Compare it with {Path.GetFileName(received)}; rename that one, or run with {AcceptVariable}=1, to accept.";
        if (!File.Exists(verified))
            return $"There is no {Path.GetFileName(verified)} yet. {accept}";

        var expected = Normalize(File.ReadAllText(verified)).Split('\n');
        var lines = actual.Split('\n');
        var line = 0;
        while (line < expected.Length && line < lines.Length && expected[line] == lines[line])
            line++;

        return $"""
            {Path.GetFileName(verified)} differs from line {line + 1} on. {accept}
            verified: {(line < expected.Length ? expected[line] : "(end)")}
            received: {(line < lines.Length ? lines[line] : "(end)")}
            """;
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\uFEFF', '\n');

    private static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
