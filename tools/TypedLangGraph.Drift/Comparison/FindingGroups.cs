namespace TypedLangGraph.Drift.Comparison;

/// <summary>
/// Makes one finding of the differences that one change causes. A schema that many operations use differs in all of them, and one document may
/// have two schemas where the other has one: differences of a kind belong together when they are at the same place in either document, and the
/// other document says the same there.
/// </summary>
internal static class FindingGroups
{
    public static IReadOnlyList<Finding> Of(IEnumerable<Difference> differences) =>
    [
        .. differences.GroupBy(difference => (difference.Kind, difference.Theirs)).SelectMany(Connect).Select(ToFinding)
            .OrderByDescending(finding => finding.IsBreaking).ThenBy(finding => finding.Kind).ThenBy(finding => finding.Locations[0], StringComparer.Ordinal),
    ];

    private static IEnumerable<IReadOnlyList<Difference>> Connect(IEnumerable<Difference> differences)
    {
        var groups = new List<List<Difference>>();
        foreach (var difference in differences)
        {
            var touching = groups.Where(group => group.Any(other => AreAtOnePlace(other, difference))).ToArray();
            groups.RemoveAll(touching.Contains);
            groups.Add([.. touching.SelectMany(group => group), difference]);
        }

        return groups;
    }

    private static bool AreAtOnePlace(Difference one, Difference other) =>
        one.Location == other.Location || one.TheirLocation == other.TheirLocation;

    private static Finding ToFinding(IReadOnlyList<Difference> differences)
    {
        var worst = differences.FirstOrDefault(difference => difference.IsBreaking) ?? differences[0];
        return new Finding
        {
            Kind = worst.Kind,
            Locations = Sorted(differences.Select(difference => difference.Location)),
            TheirLocations = Sorted(differences.Select(difference => difference.TheirLocation)),
            Ours = worst.Ours,
            Theirs = worst.Theirs,
            IsBreaking = worst.IsBreaking,
            Added = worst.Added,
            Operations = Sorted(differences.Select(difference => difference.Operation)),
        };
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Distinct().Order(StringComparer.Ordinal)];
}
