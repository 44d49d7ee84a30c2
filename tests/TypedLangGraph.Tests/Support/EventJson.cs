using System.Text.Json.Nodes;

namespace TypedLangGraph.Tests.Support;

/// <summary>What the typed parts of a chunk hold, as JSON.</summary>
internal static class EventJson
{
    public static JsonNode? Of(JsonPayload payload) => JsonNode.Parse(payload.Utf8.Span);

    public static JsonArray Of(IEnumerable<Message> messages) => new([.. messages.Select(message => Of(message.ToPayload()))]);

    public static JsonObject Of(TaskEvent task) => task switch
    {
        TaskStart start => new()
        {
            ["starts"] = start.Id,
            ["name"] = start.Name,
            ["input"] = Of(start.Input),
            ["triggers"] = Texts(start.Triggers),
            ["metadata"] = Of(start.Metadata),
        },
        TaskEnd end => new()
        {
            ["ends"] = end.Id,
            ["name"] = end.Name,
            ["error"] = end.Error,
            ["result"] = Of(end.Result),
            ["writes"] = new JsonArray([.. end.Writes.Select(write => new JsonArray(write.Channel, Of(write.Value)))]),
            ["interrupts"] = new JsonArray([.. end.Interrupts.Select(interrupt => new JsonObject { ["id"] = interrupt.Id, ["value"] = Of(interrupt.Value) })]),
        },
        _ => new() { ["unknown"] = Of(task.Payload) },
    };

    public static JsonObject Of(CheckpointSnapshot checkpoint) => new()
    {
        ["id"] = checkpoint.CheckpointId,
        ["values"] = Of(checkpoint.Values),
        ["metadata"] = Of(checkpoint.Metadata),
        ["step"] = checkpoint.Step,
        ["source"] = checkpoint.Source,
        ["next"] = Texts(checkpoint.Next),
        ["tasks"] = Of(checkpoint.Tasks),
        ["config"] = Of(checkpoint.Config),
        ["parent_config"] = Of(checkpoint.ParentConfig),
    };

    public static JsonObject Of(CheckpointEnvelopeChunk envelope) => new()
    {
        ["id"] = envelope.CheckpointId,
        ["parent_id"] = envelope.ParentCheckpointId,
        ["step"] = envelope.Step,
        ["source"] = envelope.Source,
    };

    public static JsonObject Of(DebugChunk debug) => new()
    {
        ["type"] = debug.Type,
        ["step"] = debug.Step,
        ["timestamp"] = debug.Timestamp?.ToUnixTimeMilliseconds(),
        ["task"] = debug.Task is null ? null : Of(debug.Task),
        ["checkpoint"] = debug.Checkpoint is null ? null : Of(debug.Checkpoint),
        ["payload"] = Of(debug.Payload),
    };

    public static JsonObject Of(LangChainEventChunk @event) => new()
    {
        ["event"] = @event.Event,
        ["name"] = @event.Name,
        ["run_id"] = @event.RunId,
        ["parent_ids"] = Texts(@event.ParentIds),
        ["tags"] = Texts(@event.Tags),
        ["metadata"] = Of(@event.Metadata),
        ["data"] = Of(@event.Data),
        ["input"] = @event.Input is { } input ? Of(input) : "none",
        ["output"] = @event.Output is { } output ? Of(output) : "none",
        ["chunk"] = @event.Chunk is { } chunk ? Of(chunk) : "none",
    };

    public static JsonObject Of(ToolEvent tool) => new()
    {
        [tool.GetType().Name] = tool switch
        {
            ToolStart start => new JsonArray(Of(start.Input), Of(start.Arguments)),
            ToolProgress progress => Of(progress.Data),
            ToolEnd end => Of(end.Output),
            ToolError error => Of(error.Error),
            UnknownToolEvent unknown => unknown.Event,
            _ => throw new InvalidOperationException($"A tool event that the tests do not know: {tool.GetType()}."),
        },
        ["id"] = tool.ToolCallId,
        ["name"] = tool.Name,
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
