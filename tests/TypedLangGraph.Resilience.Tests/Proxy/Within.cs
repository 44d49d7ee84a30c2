namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>A place in an event.</summary>
internal enum Within
{
    /// <summary>In front of the event.</summary>
    Boundary,

    /// <summary>In the value of <c>event:</c>.</summary>
    EventField,

    /// <summary>In the value of <c>data:</c>.</summary>
    DataField,

    /// <summary>Between <c>id:</c> and its value.</summary>
    IdField,

    /// <summary>Behind the last field's line end, in front of the blank line.</summary>
    BlankLine,
}
