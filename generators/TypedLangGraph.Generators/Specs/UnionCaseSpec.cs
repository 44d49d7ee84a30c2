namespace TypedLangGraph.Generators.Specs;

/// <summary>One of the types that a union can be.</summary>
/// <param name="TypeName">The type as code.</param>
/// <param name="Method">What its own reader and writer are called after <c>Read</c> and <c>Write</c>.</param>
/// <param name="Text">The discriminator, when it is a string.</param>
/// <param name="Number">The discriminator as a literal, when it is a number; without either the type is written, but cannot be recognised.</param>
internal sealed record UnionCaseSpec(string TypeName, string Method, string? Text, string? Number);
