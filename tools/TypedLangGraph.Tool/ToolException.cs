namespace TypedLangGraph.Tool;

/// <summary>What was asked for cannot be done. The message says what, where and what to do.</summary>
internal sealed class ToolException(string message, Exception? innerException = null) : Exception(message, innerException);
