namespace TypedLangGraph.Generators.Specs;

/// <summary>One property of the update class.</summary>
/// <param name="Name">Its name, escaped: the member's, unless the base class uses that one.</param>
/// <param name="Accessibility">The member's own.</param>
/// <param name="Summary">The member's XML documentation, or null.</param>
internal sealed record UpdateMemberSpec(string Name, string Accessibility, string? Summary);
