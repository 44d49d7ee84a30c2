namespace TypedLangGraph.Capture;

/// <summary>What the command line says.</summary>
/// <param name="Folder">Where the recordings go.</param>
/// <param name="Names">The captures to make; empty for all.</param>
internal sealed record Arguments(string Folder, IReadOnlyList<string> Names)
{
    private const string Usage = "Usage: dotnet run --project tools/TypedLangGraph.Capture -- --out FOLDER [--only NAME ...]";

    /// <exception cref="CaptureException">The arguments are something else.</exception>
    public static Arguments Parse(string[] args) => args switch
    {
        ["--out", var folder] => new(folder, []),
        ["--out", var folder, "--only", _, ..] => new(folder, args[3..]),
        _ => throw new CaptureException(Usage),
    };
}
