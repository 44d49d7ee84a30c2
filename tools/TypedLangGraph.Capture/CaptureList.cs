using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph.Capture;

/// <summary>All streams that are recorded, and those that cannot be.</summary>
internal sealed record CaptureList
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>How each stream is produced.</summary>
    public required IReadOnlyList<StreamCapture> Captures { get; init; }

    /// <summary>Recordings that this tool does not renew, by name, each with the reason.</summary>
    public required IReadOnlyDictionary<string, string> Exceptions { get; init; }

    /// <summary>Reads the list that lies beside the tool.</summary>
    public static CaptureList Load() =>
        JsonSerializer.Deserialize<CaptureList>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "captures.json")), Options)!;

    /// <summary>The captures with these names, in the order of the list; all of them when there are no names.</summary>
    /// <exception cref="CaptureException">A name is not in the list.</exception>
    public IReadOnlyList<StreamCapture> Select(IReadOnlyCollection<string> names)
    {
        foreach (var name in names)
        {
            if (Exceptions.TryGetValue(name, out var reason))
                throw new CaptureException($"\"{name}\" cannot be captured: {reason}.");
            if (Captures.All(capture => capture.Name != name))
                throw new CaptureException($"There is no capture named \"{name}\" in captures.json.");
        }

        return names.Count == 0 ? Captures : [.. Captures.Where(capture => names.Contains(capture.Name))];
    }
}
