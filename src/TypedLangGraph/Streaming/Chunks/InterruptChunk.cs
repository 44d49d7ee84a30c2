namespace TypedLangGraph;

/// <summary>
/// The run has stopped and waits for the caller. Servers announce an interrupt several times (in updates, in values, in each graph around
/// the one that asks); this chunk comes once. Streamed with <see cref="StreamMode.Values"/> or <see cref="StreamMode.Updates"/>.
/// </summary>
public sealed class InterruptChunk : StreamChunk
{
    /// <summary>
    /// The interrupts that were not announced before in this run. Empty when the run stopped at a breakpoint (<c>interrupt_before</c> or
    /// <c>interrupt_after</c>), which asks nothing.
    /// </summary>
    public required IReadOnlyList<Interrupt> Interrupts { get; init; }

    /// <summary>The interrupts, for logs.</summary>
    public override string ToString() => Interrupts.Count == 0 ? "interrupt: breakpoint" : $"interrupt: {string.Join("; ", Interrupts.Select(interrupt => $"{interrupt.Id}: {interrupt.Value}"))}";
}
