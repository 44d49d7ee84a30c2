namespace TypedLangGraph.Tool.Output;

/// <summary>Where the tool writes to: results to the output, everything else to the error stream.</summary>
/// <param name="Output">Takes the results.</param>
/// <param name="Error">Takes problems and progress.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
    /// <summary>Whether results are coloured.</summary>
    public bool HasColors { get; init; }

    /// <summary>Whether problems are coloured.</summary>
    public bool HasErrorColors { get; init; }

    /// <summary>Whether somebody sees the error stream, so that progress can be shown there.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The clock of the progress.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The process's own streams. Files and pipes, and whoever sets <c>NO_COLOR</c>, get no colours.</summary>
    public static Terminal OfProcess()
    {
        var isColored = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new(Console.Out, Console.Error)
        {
            HasColors = isColored && !Console.IsOutputRedirected,
            HasErrorColors = isColored && !Console.IsErrorRedirected,
            ShowsProgress = !Console.IsErrorRedirected,
        };
    }

    /// <summary>Tells a problem.</summary>
    public void Fail(string message) => Error.WriteLine(Paint("error:", "31", HasErrorColors) + " " + Printable(message));

    /// <summary>Tells what is doubtful about a result.</summary>
    public void Warn(string message) => Error.WriteLine(Paint("warning:", "33", HasErrorColors) + " " + Printable(message));

    /// <summary>A result in green, as far as there are colours.</summary>
    public string Good(string text) => Paint(text, "32", HasColors);

    /// <summary>A result in yellow, as far as there are colours.</summary>
    public string Notable(string text) => Paint(text, "33", HasColors);

    /// <summary>A result in bold, as far as there are colours.</summary>
    public string Strong(string text) => Paint(text, "1", HasColors);

    /// <summary>Text that holds names from a server, without what would control the terminal.</summary>
    public static string Printable(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) && character is not ('\n' or '\t') ? '\uFFFD' : character));

    private static string Paint(string text, string color, bool isColored) => isColored ? $"\e[{color}m{text}\e[0m" : text;
}
