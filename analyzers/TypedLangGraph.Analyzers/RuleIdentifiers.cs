namespace TypedLangGraph.Analyzers;

/// <summary>The ids of all rules, and where each is explained.</summary>
internal static class RuleIdentifiers
{
    public const string StateMustBePartial = "TLG001";

    public const string MessagesWithMessagesTuple = "TLG101";

    public const string UnreachableChunk = "TLG105";

    public const string ChunkOfAnotherState = "TLG107";

    public const string NoStreamMode = "TLG112";

    private const string PagesAddress = "https://github.com/typedlanggraph/typedlanggraph/blob/main/docs/rules/";

    /// <summary>The address of the page that explains a rule.</summary>
    public static string HelpLinkOf(string id) => PagesAddress + id + ".md";
}
