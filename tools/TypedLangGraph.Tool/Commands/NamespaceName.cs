namespace TypedLangGraph.Tool.Commands;

/// <summary>Names of C# namespaces.</summary>
internal static class NamespaceName
{
    public static bool IsValid(string name) => name.Split('.').All(IsIdentifier);

    private static bool IsIdentifier(string part) =>
        part.TrimStart('@') is { Length: > 0 } text && (char.IsLetter(text[0]) || text[0] == '_')
        && text.All(character => char.IsLetterOrDigit(character) || character == '_');
}
