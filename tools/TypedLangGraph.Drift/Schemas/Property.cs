namespace TypedLangGraph.Drift.Schemas;

/// <summary>A property of an object. Its schema is read when it is asked for, because schemas contain themselves.</summary>
/// <param name="Schema">What the value looks like.</param>
/// <param name="Owner">The named schema that declares the property, when it has a name: properties of merged schemas keep it.</param>
internal sealed record Property(Lazy<Schema> Schema, string? Owner);
