using System.Text;
using System.Text.RegularExpressions;

namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>The whole body of one run's stream, and where its events lie in it.</summary>
internal sealed partial class RecordedRun
{
    private RecordedRun(string text)
    {
        Body = Encoding.UTF8.GetBytes(text);
        Assert.Equal(text.Length, Body.Length);
        var separator = text.Contains("\r\n") ? "\r\n\r\n" : "\n\n";
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(separator, start, StringComparison.Ordinal) + separator.Length;
            var id = Id().Match(text, start, end - start);
            Events.Add(new RecordedEvent(start, end - start, id.Success ? id.Groups[1].Value : null));
            start = end;
        }
    }

    public static RecordedRun Of(string text) => new(text);

    /// <summary>A resumable run of the graph "slow", 200 events of three modes, as the dev server sent it.</summary>
    public static RecordedRun Slow { get; } = new(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "slow_200_events.sse")));

    public byte[] Body { get; }

    public List<RecordedEvent> Events { get; } = [];

    private string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The same run as a Python server writes it: CRLF, and ids of Redis.</summary>
    public RecordedRun InPythonSpelling() =>
        new(Id().Replace(Text, match => $"id: 1790826799062-{match.Groups[1].Value}").Replace("\n", "\r\n"));

    /// <summary>The same run with no ids, as runs without a thread are streamed.</summary>
    public RecordedRun WithoutIds() => new(Id().Replace(Text, string.Empty).Replace("\n\n\n", "\n\n"));

    /// <summary>The same run where each third event has the id of the one before it.</summary>
    public RecordedRun WithDuplicateIds() =>
        new(Id().Replace(Text, match => int.Parse(match.Groups[1].Value) is var id && id % 3 == 2 ? $"id: {id - 1}" : match.Value));

    [GeneratedRegex("^id: ([^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex Id();
}
