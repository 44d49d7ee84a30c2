namespace TypedLangGraph.Serialization;

/// <summary>What is remembered of one member of a state: where its JSON stood in the event, and what was read there.</summary>
internal abstract class MemorySlot
{
    /// <summary>Where the value began in the last event that had it.</summary>
    public int Start { get; set; }

    /// <summary>How many bytes the value has.</summary>
    public int Length { get; set; }

    /// <summary>The number of the event that the above is about; another event's bytes are gone.</summary>
    public int Event { get; set; }
}
