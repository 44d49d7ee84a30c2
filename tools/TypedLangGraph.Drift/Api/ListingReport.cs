using System.Text;

namespace TypedLangGraph.Drift.Api;

/// <summary>Writes the changes of a public API.</summary>
internal static class ListingReport
{
    public static string Write(IReadOnlyList<ListingChange> changes)
    {
        var text = new StringBuilder();
        foreach (var group in changes.GroupBy(change => change.IsBreaking))
        {
            text.Append(group.Key ? "Breaking\n" : "Additive\n");
            foreach (var change in group)
                text.Append($"  {(change.IsAdded ? '+' : '-')} {change.Line}\n");
            text.Append('\n');
        }

        var breaking = changes.Count(change => change.IsBreaking);
        return text.Append($"Lines: {breaking} breaking, {changes.Count - breaking} additive.\n").ToString();
    }
}
