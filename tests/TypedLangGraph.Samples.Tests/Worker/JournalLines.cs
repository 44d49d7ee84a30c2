// What a worker has left in its journal, read without the worker's own code.
using System.Text.Json.Nodes;

namespace TypedLangGraph.Samples.Tests.Worker;

/// <summary>The lines of one job, in order.</summary>
internal sealed class JournalLines(string path, string job)
{
    private readonly JsonNode[] _lines = [.. File.ReadLines(path).Select(line => JsonNode.Parse(line)!).Where(line => (string?)line["job"] == job)];

    public Guid ThreadId => (Guid)Of("thread").Single()["threadId"]!;

    public Guid RunId => (Guid)Of("run").Single()["runId"]!;

    public string[] EventIds => [.. Of("event").Select(line => (string)line["eventId"]!)];

    public string[] Results => [.. Of("event").SelectMany(line => line["results"]!.AsArray().Select(result => (string)result!))];

    public string Outcome => (string)Of("end").Single()["outcome"]!;

    public string? Error => (string?)Of("end").Single()["error"];

    private IEnumerable<JsonNode> Of(string entry) => _lines.Where(line => (string?)line["entry"] == entry);
}
