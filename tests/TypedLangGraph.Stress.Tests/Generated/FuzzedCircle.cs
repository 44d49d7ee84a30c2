namespace TypedLangGraph.Stress.Tests.Generated;

/// <summary>A shape with a text as discriminator.</summary>
public sealed record FuzzedCircle(string Name, double Radius) : FuzzedShape(Name);
