using TypedLangGraph.Drift.Comparison;
using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Reports;

namespace TypedLangGraph.Drift.Tests.Support;

/// <summary>What is told of two documents: a line per finding, with whether it breaks clients, the kind, the places and what both say.</summary>
internal static class Told
{
    public static string[] Of(ApiDocument ours, ApiDocument theirs) => [.. FindingGroups.Of(DocumentComparer.Compare(ours, theirs)).Select(Line)];

    /// <summary>What is told when the answer's schema changes.</summary>
    public static string[] OfAnswers(string ours, string theirs, string version) =>
        Of(SmallDocument.Answering(ours), SmallDocument.Answering(theirs, version));

    /// <summary>What is told when the request's schema changes.</summary>
    public static string[] OfRequests(string ours, string theirs, string version) =>
        Of(SmallDocument.Taking(ours), SmallDocument.Taking(theirs, version));

    public static string Line(Finding finding)
    {
        var effect = finding.IsBreaking ? "breaking" : "compatible";
        return $"{effect} {ChangeKindName.Of(finding.Kind)} {string.Join(", ", finding.Locations)}{FindingText.Detail(finding)}";
    }
}
