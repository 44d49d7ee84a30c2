using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>What a fix needs to know in order to change a request, carried by the diagnostic's properties and additional locations.</summary>
internal sealed class RequestFix
{
    /// <summary>The modes to add, as the number that the enum has for them.</summary>
    public const string ModesProperty = "Modes";

    /// <summary>Present when subgraphs must be turned on.</summary>
    public const string SubgraphsProperty = "Subgraphs";

    /// <summary>The index of the location of the expression that the new modes extend; absent when the mode is not set.</summary>
    public const string ModesLocationProperty = "ModesLocation";

    /// <summary>Present when that expression requests no mode, so that it is replaced.</summary>
    public const string ReplaceModesProperty = "ReplaceModes";

    /// <summary>The index of the location of the expression that subgraphs are set to; absent when they are not set.</summary>
    public const string SubgraphsLocationProperty = "SubgraphsLocation";

    private RequestFix(IReadOnlyList<Location> locations, ImmutableDictionary<string, string?> properties)
    {
        Locations = locations;
        Properties = properties;
    }

    /// <summary>The creation of the options first.</summary>
    public IReadOnlyList<Location> Locations { get; }

    public ImmutableDictionary<string, string?> Properties { get; }

    /// <summary>Describes the change that makes the chunk arrive; empty when there is no single place to change.</summary>
    public static RequestFix For(UnmetRequirement unmet, int modes)
    {
        var request = unmet.Requests[0];
        if (unmet.Requests.Count > 1 || !request.IsEditable)
            return new RequestFix([], ImmutableDictionary<string, string?>.Empty);

        var locations = new List<Location> { request.Creation.Syntax.GetLocation() };
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        if (modes != 0)
        {
            properties[ModesProperty] = modes.ToString(CultureInfo.InvariantCulture);
            AddLocation(request.ModesValue, ModesLocationProperty);
            if (request.ModesValue is { ConstantValue: { HasValue: true, Value: 0 } })
                properties[ReplaceModesProperty] = null;
        }

        if (unmet.LacksSubgraphs)
        {
            properties[SubgraphsProperty] = null;
            AddLocation(request.SubgraphsValue, SubgraphsLocationProperty);
        }

        return new RequestFix(locations, properties.ToImmutable());

        void AddLocation(IOperation? value, string property)
        {
            if (value is null)
                return;

            properties[property] = locations.Count.ToString(CultureInfo.InvariantCulture);
            locations.Add(WithoutConversions(value).Syntax.GetLocation());
        }
    }

    private static IOperation WithoutConversions(IOperation value) =>
        value is IConversionOperation { IsImplicit: true } conversion ? WithoutConversions(conversion.Operand) : value;
}
