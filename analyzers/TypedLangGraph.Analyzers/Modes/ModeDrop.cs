using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Streaming;

namespace TypedLangGraph.Analyzers.Modes;

/// <summary>Which modes of a combination can be dropped, and where they stand: carried by the diagnostic to the fix.</summary>
internal static class ModeDrop
{
    /// <summary>Before the name of a mode: the property holds the indexes of the locations of its operands.</summary>
    public const string PropertyPrefix = "Drop:";

    /// <param name="rule">The rule.</param>
    /// <param name="location">What is wrong.</param>
    /// <param name="combination">The expression from which a mode can be dropped.</param>
    /// <param name="modes">The modes of which one is to be dropped.</param>
    /// <param name="places">The flow of the member.</param>
    /// <param name="arguments">Of the message.</param>
    public static Diagnostic Report(DiagnosticDescriptor rule, SyntaxNode location, IOperation combination, int modes, ModePlaces places, params object[] arguments)
    {
        var locations = new List<Location>();
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        foreach (var row in StreamModeTable.Rows.Where(row => (row.Flag & modes) != 0))
        {
            var parts = places.PartsThatAre(row.Flag, combination);
            if (parts.IsEmpty)
                continue;

            properties[PropertyPrefix + row.Member] = string.Join(";", parts.Select((_, index) => (locations.Count + index).ToString(CultureInfo.InvariantCulture)));
            locations.AddRange(parts.Select(static part => part.Syntax.GetLocation()));
        }

        return Diagnostic.Create(rule, location.GetLocation(), locations, properties.ToImmutable(), arguments);
    }

    /// <summary>The modes that the fix can drop.</summary>
    public static IEnumerable<string> ModesOf(Diagnostic diagnostic) =>
        diagnostic.Properties.Keys.Where(static key => key.StartsWith(PropertyPrefix, System.StringComparison.Ordinal)).Select(static key => key.Substring(PropertyPrefix.Length));

    /// <summary>Where the operands of a mode stand.</summary>
    public static IEnumerable<Location> LocationsOf(Diagnostic diagnostic, string mode) =>
        diagnostic.Properties.TryGetValue(PropertyPrefix + mode, out var indexes) && indexes is not null
            ? indexes.Split(';').Select(index => diagnostic.AdditionalLocations[int.Parse(index, CultureInfo.InvariantCulture)])
            : [];
}
