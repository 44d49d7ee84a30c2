using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.Analyzers.Chunks;

namespace TypedLangGraph.CodeFixes.Requests;

/// <summary>What to add to the options of a run, and where they are written.</summary>
internal sealed record RequestChange
{
    /// <summary>The expression that creates the options.</summary>
    public TextSpan Creation { get; init; }

    /// <summary>The modes to add; 0 for none.</summary>
    public int Modes { get; init; }

    /// <summary>The value of the mode property; null when it is not set.</summary>
    public TextSpan? ModesValue { get; init; }

    /// <summary>True when that value requests nothing, so that the new modes take its place.</summary>
    public bool ReplacesModes { get; init; }

    /// <summary>Whether subgraphs must stream too.</summary>
    public bool Subgraphs { get; init; }

    /// <summary>The value of the subgraphs property; null when it is not set.</summary>
    public TextSpan? SubgraphsValue { get; init; }

    /// <summary>What the IDE calls the change.</summary>
    public string Title => (Modes, Subgraphs) switch
    {
        (0, _) => "Stream subgraphs",
        (_, true) => $"Request {StreamModeExpression.Of(Modes)} with subgraphs",
        _ => $"Request {StreamModeExpression.Of(Modes)}",
    };

    /// <returns>Null when the rule found no single place to change.</returns>
    public static RequestChange? Of(Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations.Count == 0)
            return null;

        return new RequestChange
        {
            Creation = diagnostic.AdditionalLocations[0].SourceSpan,
            Modes = NumberOf(diagnostic, RequestFix.ModesProperty) ?? 0,
            ModesValue = LocationOf(diagnostic, RequestFix.ModesLocationProperty),
            ReplacesModes = diagnostic.Properties.ContainsKey(RequestFix.ReplaceModesProperty),
            Subgraphs = diagnostic.Properties.ContainsKey(RequestFix.SubgraphsProperty),
            SubgraphsValue = LocationOf(diagnostic, RequestFix.SubgraphsLocationProperty),
        };
    }

    /// <summary>Both changes of one request.</summary>
    public RequestChange With(RequestChange other) => this with
    {
        Modes = Modes | other.Modes,
        ModesValue = ModesValue ?? other.ModesValue,
        ReplacesModes = ReplacesModes || other.ReplacesModes,
        Subgraphs = Subgraphs || other.Subgraphs,
        SubgraphsValue = SubgraphsValue ?? other.SubgraphsValue,
    };

    private static int? NumberOf(Diagnostic diagnostic, string property) =>
        diagnostic.Properties.TryGetValue(property, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static TextSpan? LocationOf(Diagnostic diagnostic, string property) =>
        NumberOf(diagnostic, property) is { } index ? diagnostic.AdditionalLocations[index].SourceSpan : null;
}
