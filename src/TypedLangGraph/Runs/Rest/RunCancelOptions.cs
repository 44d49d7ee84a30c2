namespace TypedLangGraph;

/// <summary>How a run is cancelled.</summary>
public sealed class RunCancelOptions
{
    /// <summary>Whether the state that the run has reached stays. The server interrupts the run, which keeps it, when nothing is set.</summary>
    public CancelAction? Action { get; set; }

    /// <summary>Whether to return only when the run has ended.</summary>
    public bool Wait { get; set; }

    /// <summary>
    /// Why the run is cancelled, which <see cref="Run.CancelReason"/> then tells; only with <see cref="CancelAction.Interrupt"/>.
    /// <see langword="null"/> says nothing. Needs a server as new as the JavaScript SDK 1.15; others ignore it.
    /// </summary>
    public CancelReason? Reason { get; set; }
}
