namespace TypedLangGraph.Serialization;

/// <summary>A member that is shared as a whole or not at all.</summary>
/// <typeparam name="T">The type of the member.</typeparam>
internal sealed class ValueSlot<T>(T value) : MemorySlot
{
    public T Value { get; set; } = value;
}
