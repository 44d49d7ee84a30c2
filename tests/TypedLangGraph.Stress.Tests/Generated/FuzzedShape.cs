using System.Text.Json.Serialization;

namespace TypedLangGraph.Stress.Tests.Generated;

/// <summary>A type that a discriminator chooses.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FuzzedCircle), "circle")]
[JsonDerivedType(typeof(FuzzedGroup), 2)]
public abstract record FuzzedShape(string Name);
