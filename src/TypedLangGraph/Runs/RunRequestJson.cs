using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>
/// Writes the requests that start a run. A process that streams one run would spend more time on making serializers for them, which is
/// nearly all that it needs serializers for, than on the run. A test compares every property with what the serializer writes.
/// </summary>
internal static class RunRequestJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Write(ThreadRunRequest request) => Write(request, static (writer, request) =>
    {
        WriteText(writer, "assistant_id"u8, request.AssistantId);
        WritePayload(writer, "input"u8, request.Input);
        WriteCommand(writer, request.Command);
        WriteMetadata(writer, request.Metadata);
        WriteConfig(writer, request.Config);
        WritePayload(writer, "context"u8, request.Context);
        WriteText(writer, "webhook"u8, request.Webhook);
        WriteModes(writer, request.StreamMode);
        WriteFlag(writer, "stream_subgraphs"u8, request.StreamSubgraphs);
        WriteFlag(writer, "stream_resumable"u8, request.StreamResumable);
        WriteTexts(writer, "feedback_keys"u8, request.FeedbackKeys);
        WriteNumber(writer, "after_seconds"u8, request.AfterSeconds);
        WriteText(writer, "on_disconnect"u8, request.OnDisconnect?.Value);
        WriteText(writer, "durability"u8, request.Durability?.Value);
        WriteTracer(writer, request.LangsmithTracer);
        WriteCheckpoint(writer, request.Checkpoint);
        WriteText(writer, "checkpoint_id"u8, request.CheckpointId);
        WriteNodes(writer, "interrupt_before"u8, request.InterruptBefore);
        WriteNodes(writer, "interrupt_after"u8, request.InterruptAfter);
        WriteText(writer, "multitask_strategy"u8, request.MultitaskStrategy?.Value);
        WriteText(writer, "if_not_exists"u8, request.IfNotExists?.Value);
        WriteFlag(writer, "strict_resume"u8, request.StrictResume);
    });

    public static byte[] Write(StatelessRunRequest request) => Write(request, static (writer, request) =>
    {
        WriteText(writer, "assistant_id"u8, request.AssistantId);
        WritePayload(writer, "input"u8, request.Input);
        WriteCommand(writer, request.Command);
        WriteMetadata(writer, request.Metadata);
        WriteConfig(writer, request.Config);
        WritePayload(writer, "context"u8, request.Context);
        WriteText(writer, "webhook"u8, request.Webhook);
        WriteModes(writer, request.StreamMode);
        WriteFlag(writer, "stream_subgraphs"u8, request.StreamSubgraphs);
        WriteFlag(writer, "stream_resumable"u8, request.StreamResumable);
        WriteTexts(writer, "feedback_keys"u8, request.FeedbackKeys);
        WriteNumber(writer, "after_seconds"u8, request.AfterSeconds);
        WriteText(writer, "on_disconnect"u8, request.OnDisconnect?.Value);
        WriteText(writer, "durability"u8, request.Durability?.Value);
        WriteTracer(writer, request.LangsmithTracer);
        WriteText(writer, "on_completion"u8, request.OnCompletion?.Value);
    });

    private static byte[] Write<TRequest>(TRequest request, Action<Utf8JsonWriter, TRequest> writeProperties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writeProperties(writer, request);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void WriteFlag(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
            writer.WriteBoolean(name, flag);
    }

    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    private static void WritePayload(Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonPayload? value)
    {
        if (value is not { } payload)
            return;
        writer.WritePropertyName(name);
        writer.WriteRawValue(payload.Utf8.Span, skipInputValidation: true);
    }

    private static void WriteTexts(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string>? values)
    {
        if (values is null)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void WriteNodes(Utf8JsonWriter writer, ReadOnlySpan<byte> name, NodeSelection? nodes)
    {
        WriteText(writer, name, nodes?.Wildcard);
        WriteTexts(writer, name, nodes?.Nodes);
    }

    private static void WriteModes(Utf8JsonWriter writer, StreamModeSelection? selection)
    {
        if (selection is null)
            return;
        WriteText(writer, "stream_mode"u8, selection.Mode?.Value);
        WriteTexts(writer, "stream_mode"u8, selection.Modes?.Select(static mode => mode.Value).ToList());
    }

    private static void WriteMetadata(Utf8JsonWriter writer, JsonObject? metadata)
    {
        if (metadata is null)
            return;
        writer.WritePropertyName("metadata"u8);
        metadata.WriteTo(writer);
    }

    private static void WriteCommand(Utf8JsonWriter writer, Command? command)
    {
        if (command is null)
            return;
        writer.WritePropertyName("command"u8);
        JsonSerializer.Serialize(writer, command, AgentServerJsonContext.Default.Command);
    }

    private static void WriteConfig(Utf8JsonWriter writer, RunConfig? config)
    {
        if (config is null)
            return;
        writer.WritePropertyName("config"u8);
        JsonSerializer.Serialize(writer, config, AgentServerJsonContext.Default.RunConfig);
    }

    private static void WriteTracer(Utf8JsonWriter writer, LangSmithTracer? tracer)
    {
        if (tracer is null)
            return;
        writer.WritePropertyName("langsmith_tracer"u8);
        JsonSerializer.Serialize(writer, tracer, AgentServerJsonContext.Default.LangSmithTracer);
    }

    private static void WriteCheckpoint(Utf8JsonWriter writer, Checkpoint? checkpoint)
    {
        if (checkpoint is null)
            return;
        writer.WritePropertyName("checkpoint"u8);
        JsonSerializer.Serialize(writer, checkpoint, AgentServerJsonContext.Default.Checkpoint);
    }
}
