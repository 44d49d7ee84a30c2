namespace TypedLangGraph.Http;

/// <summary>When a request that failed may be sent again.</summary>
internal enum Repetition
{
    /// <summary>Only when it cannot have reached the server: a second one could do the work twice.</summary>
    IfUnsent,

    /// <summary>Always: doing it twice comes to the same.</summary>
    Always,

    /// <summary>Never: the caller wants to know how things are now.</summary>
    Never,
}
