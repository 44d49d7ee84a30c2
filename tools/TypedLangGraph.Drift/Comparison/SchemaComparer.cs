using TypedLangGraph.Drift.Schemas;

namespace TypedLangGraph.Drift.Comparison;

/// <summary>Compares what one operation sends or answers, schema by schema.</summary>
/// <param name="operation">The operation, for the differences.</param>
/// <param name="direction">Which way the schemas travel.</param>
internal sealed class SchemaComparer(string operation, Direction direction)
{
    /// <summary>Far deeper than what people read; schemas that grow with every step end here.</summary>
    private const int MaxDepth = 100;

    private readonly List<Difference> _differences = [];
    private readonly HashSet<(Schema, Schema)> _compared = [];
    private int _depth;

    public IReadOnlyList<Difference> Differences => _differences;

    private bool IsRequest => direction == Direction.Request;

    /// <exception cref="DriftException">The schemas do not come to an end.</exception>
    public void Compare(Schema ours, Schema theirs, Place place)
    {
        CompareTypes(ours, theirs, place);
        var inner = place.Into(ours, theirs);
        CompareValues(ours, theirs, inner.Of(ours.ValuesOwner, theirs.ValuesOwner));
        if (ours.IsAny || theirs.IsAny || !_compared.Add((ours, theirs)))
            return;
        if (++_depth > MaxDepth)
            throw new DriftException($"{operation}: the schemas at {place.Ours} go deeper than {MaxDepth} levels.");
        if (ours.HasProperties && theirs.HasProperties)
            CompareProperties(ours, theirs, inner);
        if (ours.IsMap && theirs.IsMap)
            Compare(ours.Others!.Value, theirs.Others!.Value, inner.Then("{}"));
        if (ours.Allows(JsonKinds.Array) && theirs.Allows(JsonKinds.Array))
            Compare(ours.Items?.Value ?? Schema.Any, theirs.Items?.Value ?? Schema.Any, inner.Then("[]"));
        _depth--;
    }

    private void CompareTypes(Schema ours, Schema theirs, Place place)
    {
        var (ourType, theirType) = (SchemaText.Type(ours), SchemaText.Type(theirs));
        if (ourType != theirType)
            Add(ChangeKind.TypeChanged, place, ourType, theirType, Compatibility.Breaks(ours, theirs, direction));
        if (ours.IsAny || theirs.IsAny || ours.Allows(JsonKinds.Null) == theirs.Allows(JsonKinds.Null))
            return;
        var breaks = IsRequest ? ours.Allows(JsonKinds.Null) : theirs.Allows(JsonKinds.Null) && !place.MayBeAbsent;
        Add(ChangeKind.NullabilityChanged, place, NullText(ours), NullText(theirs), breaks);
    }

    private static string NullText(Schema schema) => schema.Allows(JsonKinds.Null) ? "may be null" : "is never null";

    private void CompareValues(Schema ours, Schema theirs, Place place)
    {
        if ((ours.Kinds & theirs.Kinds & JsonKinds.Scalars) == 0 || (ours.Values is null && theirs.Values is null))
            return;
        if (ours.Values is null)
            Add(ChangeKind.EnumAdded, place, "any value", string.Join(", ", theirs.Values!), IsRequest);
        else if (theirs.Values is null)
            Add(ChangeKind.EnumRemoved, place, string.Join(", ", ours.Values), "any value", isBreaking: false);
        else
        {
            foreach (var value in theirs.Values.Except(ours.Values))
                Add(ChangeKind.EnumValueAdded, place.Then($" = {value}"), null, null, isBreaking: false);
            foreach (var value in ours.Values.Except(theirs.Values))
                Add(ChangeKind.EnumValueRemoved, place.Then($" = {value}"), null, null, IsRequest);
        }
    }

    private void CompareProperties(Schema ours, Schema theirs, Place inner)
    {
        foreach (var (name, property) in ours.Properties)
        {
            if (!theirs.Properties.TryGetValue(name, out var their))
            {
                var removed = inner.Of(property.Owner, null).Then($".{name}");
                Add(ChangeKind.PropertyRemoved, removed, SchemaText.TypeOrNull(property.Schema.Value), null, isBreaking: true);
                continue;
            }

            var (ourNeed, theirNeed) = (ours.Required.Contains(name), theirs.Required.Contains(name));
            var place = inner.Of(property.Owner, their.Owner).Then($".{name}") with { MayBeAbsent = !ourNeed };
            if (ourNeed != theirNeed)
                Add(ChangeKind.RequiredChanged, place, RequiredText(ourNeed), RequiredText(theirNeed), IsRequest ? theirNeed : ourNeed);
            Compare(property.Schema.Value, their.Schema.Value, place);
        }

        foreach (var (name, property) in theirs.Properties.Where(entry => !ours.Properties.ContainsKey(entry.Key)))
        {
            var isRequired = theirs.Required.Contains(name);
            var text = $"{SchemaText.TypeOrNull(property.Schema.Value)}, {RequiredText(isRequired)}";
            Add(ChangeKind.PropertyAdded, inner.Of(null, property.Owner).Then($".{name}"), null, text, IsRequest && isRequired, property.Schema.Value);
        }
    }

    private static string RequiredText(bool isRequired) => isRequired ? "required" : "optional";

    private void Add(ChangeKind kind, Place place, string? ours, string? theirs, bool isBreaking, Schema? added = null) =>
        _differences.Add(new Difference(kind, place.Ours, place.Theirs, ours, theirs, isBreaking, operation) { Added = added });
}
