using System.Globalization;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Tests.Decoding;

/// <summary>What the events beside states and errors are expected to become, taken from their JSON by hand.</summary>
internal static class ExpectedEvents
{
    /// <returns>The chunk's text, and the JSON that follows it.</returns>
    public static IEnumerable<(string Content, JsonNode? Json)> Of(string kind, string name, JsonNode? json) => kind switch
    {
        "messages" when json is JsonArray pair => [("messages ", new JsonArray(Message(pair[0]!), pair[1]!.DeepClone()))],
        "messages/metadata" => json!.AsObject().Select(entry => ($"messages/metadata {entry.Key} ", entry.Value!["metadata"])),
        "messages/partial" or "messages/complete" => [(kind + " ", new JsonArray([.. json!.AsArray().Select(message => Message(message!))]))],
        "tasks" => [("tasks ", Task(json!))],
        "checkpoints" when json!.AsObject().ContainsKey("values") => [("checkpoints ", Checkpoint(json))],
        "checkpoints" => [("checkpoint envelope ", Pick(json!, "id", "parent_id", "step", "source"))],
        "debug" => [("debug ", Debug(json!))],
        "events" => [("events ", LangChainEvent(json!))],
        "tools" => [("tools ", Tool(json!))],
        "feedback" => [($"feedback {string.Join(", ", json!.AsObject().Select(entry => $"[{entry.Key}, {entry.Value}]"))}", null)],
        "state_update" => [($"state_update {json!["thread_id"]} ", json["state"]!["values"])],
        _ => [($"unknown {name} ", json)],
    };

    /// <summary>A message as it is written back: without what is null, empty or a default.</summary>
    public static JsonObject Message(JsonNode json)
    {
        var message = json.DeepClone().AsObject();
        foreach (var (key, value) in message.ToList())
        {
            var isEmpty = value is null || (key is "tool_calls" or "invalid_tool_calls" or "tool_call_chunks" && value is JsonArray { Count: 0 });
            if (isEmpty || (key == "example" && !value!.GetValue<bool>()))
                message.Remove(key);
        }

        if (!message.ContainsKey("content"))
            message["content"] = string.Empty;
        return message;
    }

    private static JsonObject Task(JsonNode json)
    {
        var task = json.AsObject();
        if (!task.ContainsKey("result") && !task.ContainsKey("error"))
            return Pick(json, "id>starts", "name", "input", "triggers", "metadata");
        var end = Pick(json, "id>ends", "name", "error", "result");
        end["writes"] = new JsonArray([.. Writes(json["result"]).Select(write => (JsonNode)write)]);
        end["interrupts"] = new JsonArray([.. (json["interrupts"]?.AsArray() ?? []).Select(interrupt => Pick(interrupt!, "id", "value"))]);
        return end;
    }

    private static IEnumerable<JsonArray> Writes(JsonNode? result) => result switch
    {
        JsonObject channels => channels.SelectMany(channel => channel.Value is JsonObject value && value.ContainsKey("$writes")
            ? value["$writes"]!.AsArray().Select(write => new JsonArray(channel.Key, write?.DeepClone()))
            : [new JsonArray(channel.Key, channel.Value?.DeepClone())]),
        JsonArray pairs => pairs.Select(pair => pair!.DeepClone().AsArray()),
        _ => [],
    };

    private static JsonObject Checkpoint(JsonNode json)
    {
        var checkpoint = Pick(json, "values", "metadata", "next", "tasks", "config");
        checkpoint["id"] = json["config"]?["configurable"]?["checkpoint_id"]?.DeepClone();
        checkpoint["step"] = json["metadata"]?["step"]?.DeepClone();
        checkpoint["source"] = json["metadata"]?["source"]?.DeepClone();
        checkpoint["parent_config"] = (json["parent_config"] ?? json["parentConfig"])?.DeepClone();
        checkpoint["next"] ??= new JsonArray();
        return checkpoint;
    }

    private static JsonObject Debug(JsonNode json)
    {
        var type = json["type"]!.ToString();
        var debug = Pick(json, "type", "step", "payload");
        debug["timestamp"] = DateTimeOffset.Parse(json["timestamp"]!.ToString(), CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
        debug["task"] = type is "task" or "task_result" ? Task(json["payload"]!) : null;
        debug["checkpoint"] = type == "checkpoint" ? Checkpoint(json["payload"]!) : null;
        return debug;
    }

    private static JsonObject LangChainEvent(JsonNode json)
    {
        var @event = Pick(json, "event", "name", "run_id", "tags", "metadata", "data");
        @event["parent_ids"] = json["parent_ids"]?.DeepClone() ?? new JsonArray();
        foreach (var part in (string[])["input", "output", "chunk"])
            @event[part] = json["data"]!.AsObject().ContainsKey(part) ? json["data"]![part]?.DeepClone() : "none";
        return @event;
    }

    private static JsonObject Tool(JsonNode json)
    {
        var tool = Pick(json, "toolCallId>id", "name");
        var (type, key) = json["event"]!.ToString() switch
        {
            "on_tool_start" => ("ToolStart", "input"),
            "on_tool_event" => ("ToolProgress", "data"),
            "on_tool_end" => ("ToolEnd", "output"),
            "on_tool_error" => ("ToolError", "error"),
            _ => ("UnknownToolEvent", "event"),
        };
        tool[type] = key == "input" ? new JsonArray(json[key]?.DeepClone(), JsonNode.Parse(json[key]!.ToString())) : json[key]?.DeepClone();
        return tool;
    }

    /// <param name="json">An object.</param>
    /// <param name="keys">The keys to take, each with the name that it gets where that is another one.</param>
    private static JsonObject Pick(JsonNode json, params string[] keys) =>
        new(keys.Select(key => key.Split('>')).Select(key => KeyValuePair.Create(key[^1], json[key[0]]?.DeepClone())));
}
