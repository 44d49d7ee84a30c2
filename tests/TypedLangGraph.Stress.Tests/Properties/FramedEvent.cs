namespace TypedLangGraph.Stress.Tests.Properties;

/// <summary>An event as a program means it, before it is framed.</summary>
/// <param name="Name">The event's name; null to send none.</param>
/// <param name="Lines">The lines of its data; none for an event without data.</param>
/// <param name="Id">Its id; empty forgets earlier ones, null sends none.</param>
public sealed record FramedEvent(string? Name, string[] Lines, string? Id)
{
    /// <summary>False when a reader has nothing to hand out.</summary>
    public bool HasContent => Lines.Length > 0 || !string.IsNullOrEmpty(Name);

    public override string ToString() => $"(event {Name ?? "none"}, data [{string.Join(" / ", Lines)}], id {Id ?? "none"})";
}
