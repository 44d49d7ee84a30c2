namespace TypedLangGraph;

/// <summary>What a server tells about a task in a form that this version does not know.</summary>
public sealed class UnknownTaskEvent : TaskEvent
{
    /// <summary>What it is, for logs; the payload is not part of it.</summary>
    public override string ToString() => "unknown task event";
}
