using System.Text.Json;

namespace TypedLangGraph.Drift.Comparison;

/// <summary>The names of <see cref="ChangeKind"/> in lists and reports.</summary>
internal static class ChangeKindName
{
    private static readonly Dictionary<string, ChangeKind> Kinds = Enum.GetValues<ChangeKind>().ToDictionary(Of, StringComparer.Ordinal);

    public static string Of(ChangeKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static ChangeKind? Parse(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    public static string All { get; } = string.Join(", ", Enum.GetValues<ChangeKind>().Select(Of));
}
