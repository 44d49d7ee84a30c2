using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TypedLangGraph.Tests.Threads;

/// <summary>The events of a recorded stream, each with its exact bytes.</summary>
internal static partial class RecordedEvents
{
    public static IReadOnlyList<RecordedEvent> Read(byte[] recording) =>
        [.. from text in BlankLine().Split(Encoding.UTF8.GetString(recording)) where text.Length > 0 select Parse(text)];

    private static RecordedEvent Parse(string text) =>
        new(Encoding.UTF8.GetBytes(text), Field(text, "event"), Field(text, "id"), Field(text, "data") is { } data ? JsonNode.Parse(data) : null);

    private static string? Field(string text, string name) =>
        text.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..];

    [GeneratedRegex(@"(?<=\r\n\r\n)")]
    private static partial Regex BlankLine();
}

/// <summary>One event, or a comment, of a recorded stream.</summary>
/// <param name="Bytes">Everything up to the end of the blank line behind it.</param>
/// <param name="Name">The event's name; null for a comment.</param>
/// <param name="Id">The event's id, or null when it has none.</param>
/// <param name="Data">The event's data; null for a comment.</param>
internal sealed record RecordedEvent(byte[] Bytes, string? Name, string? Id, JsonNode? Data)
{
    /// <summary>True when a thread stream of one of these modes tells the event, as Python servers decide it.</summary>
    public bool IsToldIn(IReadOnlyCollection<string> modes) =>
        Name is null
        || (modes.Contains("run_modes") && Name != "state_update")
        || (modes.Contains("lifecycle") && Name == "metadata" && Data?["run_id"] is not null && (Data["attempt"] is not null || (string?)Data["status"] == "run_done"))
        || (modes.Contains("state_update") && Name == "state_update");
}
