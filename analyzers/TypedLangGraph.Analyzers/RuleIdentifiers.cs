namespace TypedLangGraph.Analyzers;

/// <summary>The ids of all rules, and where each is explained.</summary>
internal static class RuleIdentifiers
{
    public const string StateMustBePartial = "TLG001";

    public const string UnsupportedMemberType = "TLG002";

    public const string DuplicateKey = "TLG003";

    public const string ReservedKey = "TLG004";

    public const string CannotBeBuilt = "TLG005";

    public const string NullWhenAbsent = "TLG006";

    public const string NarrowNumber = "TLG007";

    public const string UnsupportedKindOfType = "TLG008";

    public const string MessagesWithMessagesTuple = "TLG101";

    public const string LegacyMessages = "TLG102";

    public const string DebugTwice = "TLG103";

    public const string TokensTwice = "TLG104";

    public const string UnreachableChunk = "TLG105";

    public const string UnhandledMode = "TLG106";

    public const string ChunkOfAnotherState = "TLG107";

    public const string StatelessCheckpoints = "TLG108";

    public const string UnhandledSubgraphs = "TLG109";

    public const string LegacyMessagesWithSubgraphs = "TLG110";

    public const string ModeOfAnotherServer = "TLG111";

    public const string NoStreamMode = "TLG112";

    public const string EmptyAnswer = "TLG201";

    public const string CancelledBeforeResumed = "TLG202";

    public const string StatelessResumable = "TLG203";

    public const string ContextWithConfigurable = "TLG204";

    public const string CursorOfLostEvents = "TLG205";

    public const string NoRecordedMode = "TLG206";

    public const string StreamEnumeration = "TLG301";

    public const string TokenNotPassed = "TLG302";

    public const string LiteralApiKey = "TLG303";

    public const string ApiKeyInTheClear = "TLG304";

    public const string UnknownStateKey = "TLG401";

    public const string MissingStateKey = "TLG402";

    public const string MisfitOfMember = "TLG403";

    public const string UnknownNode = "TLG404";

    public const string UnknownGraph = "TLG405";

    public const string UnusableContract = "TLG406";

    private const string PagesAddress = "https://github.com/typedlanggraph/typedlanggraph/blob/main/docs/rules/";

    /// <summary>The address of the page that explains a rule.</summary>
    public static string HelpLinkOf(string id) => PagesAddress + id + ".md";
}
