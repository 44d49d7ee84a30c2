namespace TypedLangGraph.Extensions.AI.Output;

/// <summary>An interrupt is asked for and answered by its id.</summary>
internal static class InterruptIds
{
    /// <summary>Stands for the only interrupt of a server that gives none an id.</summary>
    public const string None = "interrupt";

    public static string Of(Interrupt interrupt)
    {
        ArgumentNullException.ThrowIfNull(interrupt);
        return string.IsNullOrEmpty(interrupt.Id) ? None : interrupt.Id;
    }
}
