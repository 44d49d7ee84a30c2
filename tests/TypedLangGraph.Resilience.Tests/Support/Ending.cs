namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>How a connection ends before the stream does.</summary>
internal enum Ending
{
    /// <summary>The connection is reset: reading fails.</summary>
    Reset,

    /// <summary>The connection is closed in the middle of the body: reading fails.</summary>
    Closed,

    /// <summary>The body ends in good order, as if that had been all.</summary>
    CleanEnd,

    /// <summary>The connection stays open and brings nothing more.</summary>
    Stall,
}
