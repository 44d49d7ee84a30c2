using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TypedLangGraph.Tests.Decoding;

/// <summary>Reads a body in the plainest way there is, with another JSON library road, and compares it with the chunks.</summary>
internal static partial class IndependentReading
{
    /// <param name="body">The body.</param>
    /// <param name="chunks">What the stream made of it.</param>
    /// <param name="hasMember">Whether the state has a member with a JSON key; null when it keeps every key.</param>
    public static void AssertAgrees(byte[] body, List<string> chunks, Func<string, bool>? hasMember)
    {
        var seen = new HashSet<string>();
        var expected = Events(body).SelectMany(@event => Expect(@event, seen)).ToList();
        var actual = chunks.Where(line => !line.StartsWith('!')).ToList();
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (expectedLine, actualLine) in expected.Zip(actual))
            AssertSame(expectedLine, actualLine, hasMember);
    }

    private sealed record RawEvent(string Name, string? Data, string? Id);

    private sealed record ExpectedChunk(string Prefix, JsonNode? Json, bool Exact);

    private static IEnumerable<RawEvent> Events(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body).TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n');
        var blocks = text.Split("\n\n");
        foreach (var block in blocks)
        {
            var fields = block.Split('\n').Where(line => line.Length > 0 && line[0] != ':').Select(line => line.Split(':', 2)).ToList();
            var data = fields.Where(field => field[0] == "data").Select(field => field[1].StartsWith(' ') ? field[1][1..] : field[1]).ToList();
            if (data.Count == 0)
                continue;
            var joined = LoneSurrogate().Replace(string.Join('\n', data), "\\ufffd");
            if (block == blocks[^1] && !IsJson(joined))
                continue;
            yield return new RawEvent(Last(fields, "event") ?? string.Empty, joined, Last(fields, "id"));
        }
    }

    private static string? Last(List<string[]> fields, string name) => fields.LastOrDefault(field => field[0] == name)?[1].Trim(' ');

    private static bool IsJson(string text)
    {
        try
        {
            JsonNode.Parse(text);
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<ExpectedChunk> Expect(RawEvent @event, HashSet<string> seen)
    {
        var parts = @event.Name.Split('|', 2);
        var ns = parts.Length > 1 ? parts[1] : string.Empty;
        var head = $"[{@event.Id ?? "-"}] {ns}> ";
        var json = JsonNode.Parse(@event.Data!);
        var subgraph = ns.Length > 0 ? "subgraph " : string.Empty;
        if (IsProtocolEvent(json))
        {
            yield return new(head + $"unknown {@event.Name} ", json, true);
            yield break;
        }

        switch (parts[0])
        {
            case "end":
                break;
            case "metadata":
                StartRun(json!["run_id"]!.ToString(), seen);
                yield return new(head + $"metadata {json!["run_id"]} {(json["status"]?.ToString() == "run_done" ? "done" : json["attempt"])}", null, true);
                break;
            case "values":
                if (json is not JsonObject state)
                {
                    yield return new(head + (ns.Length > 0 ? "subgraph values " : "function result - "), json, true);
                    break;
                }

                var interrupts = state["__interrupt__"];
                state.Remove("__interrupt__");
                if (interrupts is null || state.Count > 0)
                    yield return new(head + subgraph + "values ", state, ns.Length > 0);
                foreach (var chunk in ExpectInterrupts(head, interrupts, seen))
                    yield return chunk;
                break;
            case "updates":
                var cached = json!["__metadata__"]?["cached"]?.GetValue<bool>() == true ? "cached " : string.Empty;
                json.AsObject().Remove("__metadata__");
                foreach (var (node, value) in json.AsObject())
                {
                    if (node == "__interrupt__")
                    {
                        foreach (var chunk in ExpectInterrupts(head, value, seen))
                            yield return chunk;
                        continue;
                    }

                    if (IsResult(value))
                    {
                        yield return new(head + (ns.Length > 0 ? $"subgraph updates {node} 0/1 {cached}" : $"function result {node} {cached}"), value, true);
                        continue;
                    }

                    var writes = value is JsonArray array ? array.ToList() : [value];
                    for (var index = 0; index < writes.Count; index++)
                        yield return new(head + subgraph + $"updates {node} {index}/{writes.Count} {cached}", writes[index] ?? new JsonObject(), ns.Length > 0);
                }

                break;
            case "custom":
                yield return new(head + "custom ", json, true);
                break;
            case "error":
                yield return new(head + (json is JsonObject ? $"error {json["error"]}: {json["message"]}" : $"error : {json}"), null, true);
                break;
            default:
                foreach (var (content, value) in ExpectedEvents.Of(parts[0], @event.Name, json))
                    yield return new(head + content, value, true);
                break;
        }
    }

    /// <summary>What one run asked, another one may ask again.</summary>
    private static void StartRun(string runId, HashSet<string> seen)
    {
        if (seen.Contains(runId))
            return;
        seen.Clear();
        seen.Add(runId);
    }

    /// <summary>An event of the newer protocol, under a name that a run mode has too.</summary>
    private static bool IsProtocolEvent(JsonNode? json) =>
        json is JsonObject @object && @object["type"]?.ToJsonString() == "\"event\"" && @object.ContainsKey("method") && @object.ContainsKey("params");

    /// <summary>What a function returned, and no state can be written with.</summary>
    private static bool IsResult(JsonNode? write) => write is JsonValue || (write is JsonArray items && items.Any(item => item is not (null or JsonObject)));

    private static IEnumerable<ExpectedChunk> ExpectInterrupts(string head, JsonNode? list, HashSet<string> seen)
    {
        if (list is not JsonArray array || !seen.Add(array.ToJsonString()))
            yield break;
        yield return new(head + "interrupt [" + string.Join(", ", array.Select(item => $"{item!["id"]}: {item["value"]!.ToJsonString()}")) + "]", null, true);
    }

    private static void AssertSame(ExpectedChunk expected, string actual, Func<string, bool>? hasMember)
    {
        if (expected.Json is null && expected.Exact && !expected.Prefix.EndsWith(' '))
        {
            Assert.Equal(expected.Prefix, actual);
            return;
        }

        Assert.StartsWith(expected.Prefix, actual);
        var json = JsonNode.Parse(LoneSurrogate().Replace(actual[expected.Prefix.Length..], "\\ufffd"));
        if (expected.Exact || expected.Json is not JsonObject state)
        {
            Assert.True(JsonNode.DeepEquals(expected.Json, json), $"expected {expected.Json?.ToJsonString()}, found {json?.ToJsonString()}");
            return;
        }

        var isUpdate = expected.Prefix.Contains("updates ", StringComparison.Ordinal);
        foreach (var (key, value) in state.Where(member => hasMember?.Invoke(member.Key) ?? true))
            Assert.True(SameValue(value, json![key]), $"{expected.Prefix}{key}: expected {value?.ToJsonString()}, found {json[key]?.ToJsonString()}");

        // A member whose key did not come has its default; an update does not have it at all.
        foreach (var (key, value) in json!.AsObject().Where(member => !state.ContainsKey(member.Key)))
            Assert.True(!isUpdate && value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 }, $"{expected.Prefix}{key}: absent, found {value?.ToJsonString()}");
    }

    private static bool SameValue(JsonNode? expected, JsonNode? actual) =>
        JsonNode.DeepEquals(expected, actual)
        || (DateTimeOffset.TryParse(expected?.ToString(), out var first) && DateTimeOffset.TryParse(actual?.ToString(), out var second) && first == second);

    /// <summary>Half of a character, which a token boundary can leave; it becomes the replacement character.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex LoneSurrogate();
}
