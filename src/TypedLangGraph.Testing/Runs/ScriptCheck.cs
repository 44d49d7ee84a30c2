namespace TypedLangGraph.Testing.Runs;

/// <summary>Makes sure that a script sends only what a server would send for the request, so that a test does not pass where the server would be silent.</summary>
internal static class ScriptCheck
{
    private static readonly HashSet<string> s_modes = ["values", "updates", "debug", "custom", "events", "tasks", "checkpoints", "tools"];

    /// <exception cref="UnexpectedScriptException">It does not.</exception>
    public static void Check(ScriptedRun run)
    {
        var asked = run.Sent.StreamModes.Count == 0 ? ["values"] : run.Sent.StreamModes;
        foreach (var step in run.Steps.OfType<RunStep.Event>())
        {
            if (ModeOf(step) is { } mode && !asked.Contains(mode))
            {
                throw new UnexpectedScriptException(
                    $"The script of '{run.Sent.AssistantId}' sends '{step.Name}', and the request asks for {string.Join(", ", asked)}: no server would send it. "
                    + $"Ask for the mode '{mode}', or leave the event out of the script.");
            }

            if (step.IsFromSubgraph && !run.Sent.StreamSubgraphs)
            {
                throw new UnexpectedScriptException(
                    $"The script of '{run.Sent.AssistantId}' sends '{step.Name}' from a subgraph, and the request does not ask for subgraphs: set StreamSubgraphs, or leave the event out.");
            }
        }
    }

    private static string? ModeOf(RunStep.Event step) => step.Mode switch
    {
        "messages" => "messages-tuple",
        { } legacy when legacy.StartsWith("messages/", StringComparison.Ordinal) => "messages",
        { } mode when s_modes.Contains(mode) => mode,
        _ => null,
    };
}
