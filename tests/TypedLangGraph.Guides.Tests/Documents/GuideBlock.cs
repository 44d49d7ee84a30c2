namespace TypedLangGraph.Guides.Tests.Documents;

/// <summary>A fenced block of a guide. Its fence names a language and, behind it, the region or the output that the block shows.</summary>
/// <param name="File">The guide's path.</param>
/// <param name="Language">The fence's first word, for example <c>csharp</c>.</param>
/// <param name="Name">The fence's second word; empty when it has none.</param>
/// <param name="Text">What stands between the fences.</param>
internal sealed record GuideBlock(string File, string Language, string Name, string Text)
{
    /// <summary>Whether the block shows code.</summary>
    public bool IsCode => Language is "csharp" or "js";

    /// <summary>Where to look when the block is wrong.</summary>
    public override string ToString() => $"{Path.GetFileName(File)}: ```{Language} {Name}";
}
