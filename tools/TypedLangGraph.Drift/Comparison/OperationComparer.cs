using TypedLangGraph.Drift.Operations;
using TypedLangGraph.Drift.Schemas;

namespace TypedLangGraph.Drift.Comparison;

/// <summary>Compares an operation that both documents have.</summary>
internal sealed class OperationComparer(Operation ours, Operation theirs)
{
    private readonly SchemaComparer _request = new(ours.Name, Direction.Request);
    private readonly SchemaComparer _answer = new(ours.Name, Direction.Answer);
    private readonly List<Difference> _differences = [];

    /// <exception cref="DriftException">Schemas do not come to an end.</exception>
    public IEnumerable<Difference> Compare()
    {
        CompareParameters();
        CompareContent(ours.Body, theirs.Body, "body", Direction.Request);
        CompareContent(ours.Answer, theirs.Answer, "answer", Direction.Answer);
        return [.. _differences, .. _request.Differences, .. _answer.Differences];
    }

    private void CompareParameters()
    {
        var left = theirs.Parameters.ToDictionary(parameter => parameter.Key);
        foreach (var parameter in ours.Parameters)
        {
            if (left.Remove(parameter.Key, out var their))
                CompareParameter(parameter, their);
            else
                Add(ChangeKind.ParameterRemoved, PlaceOf(parameter, parameter), SchemaText.TypeOrNull(parameter.Schema), null, isBreaking: true);
        }

        foreach (var parameter in left.Values)
        {
            var text = $"{SchemaText.TypeOrNull(parameter.Schema)}, {RequiredText(parameter.IsRequired)}";
            Add(ChangeKind.ParameterAdded, PlaceOf(parameter with { Component = null }, parameter), null, text, parameter.IsRequired);
        }
    }

    private void CompareParameter(Parameter parameter, Parameter their)
    {
        var place = PlaceOf(parameter, their);
        if (parameter.IsRequired != their.IsRequired)
            Add(ChangeKind.RequiredChanged, place, RequiredText(parameter.IsRequired), RequiredText(their.IsRequired), their.IsRequired);
        _request.Compare(parameter.Schema, their.Schema, place);
    }

    private void CompareContent(Content our, Content their, string part, Direction direction)
    {
        var isRequest = direction == Direction.Request;
        if (our.IsRequired != their.IsRequired && !our.Media.IsEmpty && !their.Media.IsEmpty)
            Add(ChangeKind.RequiredChanged, PlaceOf(part), RequiredText(our.IsRequired), RequiredText(their.IsRequired), their.IsRequired);
        foreach (var (media, schema) in our.Media)
        {
            if (their.Media.TryGetValue(media, out var other))
                (isRequest ? _request : _answer).Compare(schema, other, PlaceOf(Part(part, media)));
            else
                Add(ChangeKind.ContentRemoved, PlaceOf(part), media, null, isBreaking: true);
        }

        foreach (var media in their.Media.Keys.Where(media => !our.Media.ContainsKey(media)))
            Add(ChangeKind.ContentAdded, PlaceOf(part), null, media, isRequest && their.IsRequired && our.Media.IsEmpty);
    }

    private static string Part(string part, string media) => media == "application/json" ? part : $"{part} {media}";

    private Place PlaceOf(string part) => new($"{ours.Name} {part}", $"{theirs.Name} {part}");

    private Place PlaceOf(Parameter our, Parameter their) => new(
        our.Component is { } component ? $"parameter {component}" : $"{ours.Name} {our.Title}",
        their.Component is { } theirComponent ? $"parameter {theirComponent}" : $"{theirs.Name} {their.Title}");

    private static string RequiredText(bool isRequired) => isRequired ? "required" : "optional";

    private void Add(ChangeKind kind, Place place, string? our, string? their, bool isBreaking) =>
        _differences.Add(new Difference(kind, place.Ours, place.Theirs, our, their, isBreaking, ours.Name));
}
