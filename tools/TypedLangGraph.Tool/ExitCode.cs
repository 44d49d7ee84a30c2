namespace TypedLangGraph.Tool;

/// <summary>What the tool's process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A check has found differences.</summary>
    public const int Different = 1;

    /// <summary>The command line is wrong, a file cannot be read, or the server does not answer.</summary>
    public const int Failed = 2;

    public const int Cancelled = 130;
}
