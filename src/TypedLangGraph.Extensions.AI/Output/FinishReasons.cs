using System.Text.Json;
using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI.Output;

/// <summary>Why a response ended.</summary>
internal static class FinishReasons
{
    /// <summary>The graph waits for an answer.</summary>
    public static ChatFinishReason Interrupted { get; } = new("interrupted");

    /// <summary>What the last message's model says, as providers spell it; null when it says nothing.</summary>
    public static ChatFinishReason? Of(Message? last)
    {
        if (last is null || last.ResponseMetadata.ToElement() is not { ValueKind: JsonValueKind.Object } metadata)
            return null;
        var reason = Text(metadata, "finish_reason") ?? Text(metadata, "stop_reason");
        return reason switch
        {
            null or "" => null,
            "stop" or "end_turn" or "stop_sequence" or "STOP" => ChatFinishReason.Stop,
            "length" or "max_tokens" or "MAX_TOKENS" => ChatFinishReason.Length,
            "tool_calls" or "tool_use" => ChatFinishReason.ToolCalls,
            "content_filter" or "refusal" or "SAFETY" => ChatFinishReason.ContentFilter,
            _ => new ChatFinishReason(reason),
        };
    }

    private static string? Text(JsonElement metadata, string key) =>
        metadata.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
