namespace TypedLangGraph.AspNetCore.Tests.Support;

/// <summary>What the tests show to a browser.</summary>
internal static class Maps
{
    /// <summary>Custom data, an event each.</summary>
    public static IEnumerable<RelayEvent> Custom(StreamChunk chunk) => chunk is CustomChunk custom ? [RelayEvent.Of("custom", custom.Payload)] : [];

    /// <summary>No event of custom data, one of a state, two of an update, and all questions of an interrupt.</summary>
    public static IEnumerable<RelayEvent> Several(StreamChunk chunk) => chunk switch
    {
        ValuesChunk<AnyState> values => [RelayEvent.Of("values", JsonPayload.FromState(values.Values))],
        UpdatesChunk<AnyState> update => [RelayEvent.Of("node", JsonPayload.Parse($"\"{update.Node}\"")), RelayEvent.Of("update", JsonPayload.FromUpdate(update.Update))],
        InterruptChunk interrupt => interrupt.Interrupts.Select(question => RelayEvent.Of("question", question.Value)),
        _ => [],
    };
}
