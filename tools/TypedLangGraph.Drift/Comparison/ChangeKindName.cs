using System.Text.Json;

namespace TypedLangGraph.Drift.Comparison;

/// <summary>The names of <see cref="ChangeKind"/> in lists and reports.</summary>
internal static class ChangeKindName
{
    private static readonly string[] Names = [.. Enum.GetValues<ChangeKind>().Select(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()))];

    public static string All { get; } = string.Join(", ", Names);

    public static string Of(ChangeKind kind) => Names[(int)kind];

    public static bool Exists(string name) => Names.Contains(name);
}
