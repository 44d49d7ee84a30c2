using System.Text.Json;
using TypedLangGraph.Drift.Comparison;

namespace TypedLangGraph.Drift.Known;

/// <summary>The list of known differences, and which of its places were found.</summary>
internal sealed class KnownDifferences(IReadOnlyList<KnownDifference> entries)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
    };

    private readonly HashSet<(KnownDifference, string)> _used = [];

    public static KnownDifferences None => new([]);

    public IReadOnlyList<KnownDifference> Entries => entries;

    /// <exception cref="DriftException">The text is not such a list, or an entry lacks its kind, places or reason.</exception>
    public static KnownDifferences Parse(string json, string name)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<KnownDifference?[]>(json, Options) ?? throw new JsonException("it is null.");
            foreach (var entry in entries)
            {
                if (entry is null)
                    throw new JsonException("an entry is null.");
                if (!ChangeKindName.Exists(entry.Kind))
                    throw new DriftException($"{name}: there is no kind of change \"{entry.Kind}\". The kinds are {ChangeKindName.All}.");
                if (entry.At.Count == 0 || string.IsNullOrWhiteSpace(entry.Reason))
                    throw new DriftException($"{name}: an entry of the kind \"{entry.Kind}\" lacks its places or its reason.");
            }

            return new(entries!);
        }
        catch (JsonException exception)
        {
            throw new DriftException($"{name} is not a list of known differences: {exception.Message}");
        }
    }

    /// <summary>Whether an entry covers the difference. Each covering entry counts as used.</summary>
    public bool Covers(Difference difference)
    {
        var covers = false;
        foreach (var entry in entries)
        {
            if (entry.Match(difference) is not { } pattern)
                continue;
            _used.Add((entry, pattern));
            covers = true;
        }

        return covers;
    }

    /// <summary>The places at which nothing was found so far.</summary>
    public IReadOnlyList<UnusedEntry> Unused() =>
        [.. from entry in entries from at in entry.At where !_used.Contains((entry, at)) select new UnusedEntry(entry.Kind, at, entry.Reason)];
}
