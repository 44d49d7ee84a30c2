namespace TypedLangGraph.Capture;

/// <summary>A stream could not be captured. The message says which and why.</summary>
internal sealed class CaptureException(string message) : Exception(message);
