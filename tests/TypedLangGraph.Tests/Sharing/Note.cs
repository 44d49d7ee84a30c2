namespace TypedLangGraph.Tests.Sharing;

public sealed record Note(string Text);
