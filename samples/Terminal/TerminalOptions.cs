// What the command line says.
using System.Text.Json;
using System.Text.Json.Nodes;
using TypedLangGraph;

namespace Terminal;

internal sealed record TerminalOptions
{
    private const string Usage =
        "Usage: dotnet run --project samples/Terminal [-- \"weather Paris\"] [--graph assistant] [--url http://localhost:2024] [--record picture.svg]";

    /// <summary>What to say to the graph, or, from a brace on, its input as JSON.</summary>
    public string Text { get; private init; } = "weather Paris";

    public string Graph { get; private init; } = "assistant";

    /// <summary>The server, or null to start a dev server for as long as this program runs.</summary>
    public Uri? Url { get; private init; }

    /// <summary>Where to draw the last screen, or null to show the run.</summary>
    public string? Record { get; private init; }

    public JsonPayload Input => Text.StartsWith('{')
        ? JsonPayload.Parse(Text)
        : new JsonObject { ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = Text }) };

    /// <summary>The command that leads to the same, but for where the server is.</summary>
    public string Command => $"dotnet run --project samples/Terminal -- {(Text.StartsWith('{') ? $"'{Text}'" : $"\"{Text}\"")}"
        + (Graph == new TerminalOptions().Graph ? string.Empty : $" --graph {Graph}");

    /// <exception cref="ArgumentException">The command line is not understood.</exception>
    public static TerminalOptions Read(ReadOnlySpan<string> args)
    {
        var options = new TerminalOptions();
        while (args.Length > 0)
        {
            (options, args) = args switch
            {
                ["--graph", var graph, .. var rest] => (options with { Graph = graph }, rest.ToArray()),
                ["--url", var url, .. var rest] when Uri.IsWellFormedUriString(url, UriKind.Absolute) => (options with { Url = new Uri(url) }, rest.ToArray()),
                ["--record", var file, .. var rest] => (options with { Record = file }, rest.ToArray()),
                [var text, .. var rest] when !text.StartsWith('-') => (options with { Text = CheckJson(text) }, rest.ToArray()),
                _ => throw new ArgumentException($"\"{string.Join(' ', args.ToArray())}\" is not understood. {Usage}"),
            };
        }

        return options;
    }

    private static string CheckJson(string text)
    {
        try
        {
            if (text.StartsWith('{'))
                JsonPayload.Parse(text);
            return text;
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The input is no JSON: {exception.Message} {Usage}", exception);
        }
    }
}
