namespace TypedLangGraph.Messages;

/// <summary>Adds up what pieces of a message count.</summary>
internal static class TokenCount
{
    public static int? Sum(int? left, int? right) => left is null || right is null ? left ?? right : left + right;
}
