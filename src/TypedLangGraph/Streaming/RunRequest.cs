using System.Buffers;
using System.Text.Json;

namespace TypedLangGraph.Streaming;

/// <summary>Writes the body that starts a run. Only what was set is written.</summary>
internal static class RunRequest
{
    public static byte[] ForThread<TState>(string assistantId, ThreadRunOptions<TState> options)
        where TState : IGraphState<TState> =>
        Write(assistantId, options, writer =>
        {
            WriteList(writer, "interrupt_before", options.InterruptBefore);
            WriteList(writer, "interrupt_after", options.InterruptAfter);
        });

    public static byte[] Stateless<TState>(string assistantId, StatelessRunOptions<TState> options)
        where TState : IGraphState<TState> =>
        Write(assistantId, options, _ => { });

    private static byte[] Write<TState>(string assistantId, RunOptions<TState> options, Action<Utf8JsonWriter> writeMore)
        where TState : IGraphState<TState>
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonPayload.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("assistant_id", assistantId);
            if (options.Input is { } input)
            {
                writer.WritePropertyName("input");
                input.WriteTo(writer);
            }

            WriteModes(writer, options.StreamMode);
            if (options.StreamSubgraphs)
                writer.WriteBoolean("stream_subgraphs", true);
            if (options.StreamResumable)
                writer.WriteBoolean("stream_resumable", true);
            WritePayload(writer, "metadata", options.Metadata);
            WritePayload(writer, "context", options.Context);
            if (options.Webhook is { } webhook)
                writer.WriteString("webhook", webhook.OriginalString);
            if (options.AfterSeconds is { } seconds)
                writer.WriteNumber("after_seconds", seconds);
            writeMore(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteModes(Utf8JsonWriter writer, StreamMode modes)
    {
        if (modes == StreamMode.None)
            return;
        writer.WriteStartArray("stream_mode");
        foreach (var row in StreamModeTable.Rows)
        {
            if (((int)modes & row.Flag) != 0)
                writer.WriteStringValue(row.WireName);
        }

        writer.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IReadOnlyList<string>? values)
    {
        if (values is null)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void WritePayload(Utf8JsonWriter writer, string name, JsonPayload? value)
    {
        if (value is not { } payload)
            return;
        writer.WritePropertyName(name);
        writer.WriteRawValue(payload.Utf8.Span);
    }
}
