namespace TypedLangGraph.Generators.Specs;

/// <summary>A fault of the generator itself, in one type.</summary>
/// <param name="HintName">The file that tells of it.</param>
/// <param name="TypeName">The type as messages name it.</param>
/// <param name="Message">What was thrown.</param>
internal sealed record FailureSpec(string HintName, string TypeName, string Message);
