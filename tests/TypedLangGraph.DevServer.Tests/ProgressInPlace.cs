namespace TypedLangGraph.Development.Tests;

/// <summary>Reports on the caller's thread, so that the lines are complete and in order when the call returns.</summary>
internal sealed class ProgressInPlace(Action<string> report) : IProgress<string>
{
    public void Report(string value) => report(value);
}
