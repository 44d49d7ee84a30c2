namespace TypedLangGraph.Drift.Comparison;

/// <summary>Which way something travels. What is harmless one way may break clients the other way.</summary>
internal enum Direction
{
    /// <summary>Clients send it: the server has to take at least what our document lets through.</summary>
    Request,

    /// <summary>The server sends it: our document has to let through at least what comes.</summary>
    Answer,
}
