using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>Modes that a rule reports where they are requested, to be put onto any road into the options.</summary>
/// <param name="Modes">The modes.</param>
/// <param name="More">What else the options must have.</param>
/// <param name="IsStateless">Whether the run has no thread.</param>
internal sealed record ModeMistake(string Modes, string More = "", bool IsStateless = false)
{
    public static readonly IReadOnlyDictionary<string, ModeMistake> ById = new Dictionary<string, ModeMistake>
    {
        ["TLG101"] = new("StreamMode.Messages | StreamMode.MessagesTuple"),
        ["TLG102"] = new("StreamMode.Messages"),
        ["TLG103"] = new("StreamMode.Debug | StreamMode.Tasks"),
        ["TLG104"] = new("StreamMode.Events | StreamMode.MessagesTuple"),
        ["TLG108"] = new("StreamMode.Checkpoints", IsStateless: true),
        ["TLG110"] = new("StreamMode.Messages", More: "StreamSubgraphs = true"),
        ["TLG111"] = new("StreamMode.Tools"),
    };

    /// <summary>A run with these modes.</summary>
    public string Source(ModeRoad road) => ConsumerMethod.Around($"{Fill(road.Setup)} await {Call(road)}.CountAsync();") + Fields;

    /// <summary>A run that streams updates, whose reader waits for something else.</summary>
    public static string Reader(ModeRoad road)
    {
        var updates = new ModeMistake("StreamMode.Updates");
        var statements = $"{updates.Fill(road.Setup)} await foreach (var chunk in {updates.Call(road)}) Console.WriteLine(chunk is CHUNK);";
        return ConsumerMethod.Around(statements.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal).Replace("CHUNK", "[|CustomChunk|]", StringComparison.Ordinal))
            + updates.Fields;
    }

    private string Fields => $"public static class Modes {{ public static readonly StreamMode Fixed = {Modes}; public const StreamMode Constant = {Modes}; }}";

    private string Call(ModeRoad road) => (road.IsNamed, IsStateless) switch
    {
        (true, true) => $"client.Runs.StreamAsync<JokeState>(options: {Fill(road.Argument)}, assistantId: \"agent\")",
        (true, false) => $"client.Runs.StreamAsync<JokeState>(options: {Fill(road.Argument)}, assistantId: \"agent\", threadId: thread)",
        (false, true) => $"client.Runs.StreamAsync<JokeState>(\"agent\", {Fill(road.Argument)})",
        (false, false) => $"client.Runs.StreamAsync<JokeState>(thread, \"agent\", {Fill(road.Argument)})",
    };

    private string Fill(string template) => template
        .Replace("{ MORE }", $"{{ {More} }}", StringComparison.Ordinal)
        .Replace("MORE", More.Length == 0 ? "" : ", " + More, StringComparison.Ordinal)
        .Replace("OPTIONS", IsStateless ? "StatelessRunOptions<JokeState>" : "ThreadRunOptions<JokeState>", StringComparison.Ordinal)
        .Replace("MODES", Modes, StringComparison.Ordinal);
}
