namespace TypedLangGraph;

/// <summary>Where JSON that is decoded as a state came from: an event, or a response.</summary>
/// <param name="Source">The event's name with its namespace, or the kind of a response.</param>
/// <param name="EventId">The event's id, or null.</param>
internal readonly record struct DecodingOrigin(string Source, string? EventId);
