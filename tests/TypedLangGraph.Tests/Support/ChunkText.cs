namespace TypedLangGraph.Tests.Support;

/// <summary>A chunk as one line that shows everything it holds, so that sequences can be compared.</summary>
internal static class ChunkText
{
    public static string Describe<TState>(StreamChunk chunk)
        where TState : IGraphState<TState>
    {
        var content = chunk switch
        {
            MetadataChunk metadata => $"metadata {metadata.RunId} {metadata.Attempt}",
            ValuesChunk<TState> values => $"values {JsonPayload.FromState(values.Values)}",
            UpdatesChunk<TState> updates => $"updates {updates.Node} {updates.WriteIndex}/{updates.WriteCount} {(updates.IsCached ? "cached " : string.Empty)}{JsonPayload.FromUpdate(updates.Update)}",
            FunctionResultChunk result => $"function result {result.Function ?? "-"} {(result.IsCached ? "cached " : string.Empty)}{result.Result}",
            SubgraphValuesChunk values => $"subgraph values {values.Payload}",
            SubgraphUpdatesChunk updates => $"subgraph updates {updates.Node} {updates.WriteIndex}/{updates.WriteCount} {updates.Payload}",
            CustomChunk custom => $"custom {custom.Payload}",
            InterruptChunk interrupt => $"interrupt [{string.Join(", ", interrupt.Interrupts.Select(item => $"{item.Id}: {item.Value}"))}]",
            ErrorChunk error => $"error {error.Error}: {error.Message}",
            MessageTokenChunk token => $"messages [{token.Message.ToPayload()},{token.Metadata.Payload}]",
            MessageMetadataChunk metadata => $"messages/metadata {metadata.MessageId} {metadata.Metadata.Payload}",
            PartialMessagesChunk partial => $"messages/partial {EventJson.Of(partial.Messages).ToJsonString()}",
            CompleteMessagesChunk complete => $"messages/complete {EventJson.Of(complete.Messages).ToJsonString()}",
            TaskChunk task => $"tasks {EventJson.Of(task.Task).ToJsonString()}",
            CheckpointChunk checkpoint => $"checkpoints {EventJson.Of(checkpoint.Checkpoint).ToJsonString()}",
            CheckpointEnvelopeChunk envelope => $"checkpoint envelope {EventJson.Of(envelope).ToJsonString()}",
            DebugChunk debug => $"debug {EventJson.Of(debug).ToJsonString()}",
            LangChainEventChunk @event => $"events {EventJson.Of(@event).ToJsonString()}",
            ToolChunk tool => $"tools {EventJson.Of(tool.Tool).ToJsonString()}",
            FeedbackChunk feedback => $"feedback {string.Join(", ", feedback.Urls)}",
            RunDoneChunk done => $"metadata {done.RunId} done",
            ThreadStateChunk<TState> state => $"state_update {state.ThreadId} {EventJson.Of(JsonPayload.FromState(state.State.Values!))!.ToJsonString()}",
            UnknownChunk unknown => $"unknown {unknown.EventName} {(unknown.IsJson ? string.Empty : "(text) ")}{unknown.Payload}",
            _ => throw new InvalidOperationException($"A chunk type that the tests do not know: {chunk.GetType()}."),
        };
        return $"[{chunk.EventId ?? "-"}] {chunk.Namespace}> {content}";
    }
}
