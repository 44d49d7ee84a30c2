using System.Text.Json;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Decodes <c>tasks</c>. No field says whether a task begins or has ended; what ended has a <c>result</c> or an <c>error</c>.
/// </summary>
internal static class TaskDecoder
{
    public static TaskChunk Decode(in StreamEvent @event) =>
        new() { Task = Read(@event.CopyPayload()), Namespace = @event.Name.Namespace, EventId = @event.Id };

    public static TaskEvent Read(JsonPayload payload)
    {
        var fields = new Fields();
        var reader = new Utf8JsonReader(payload.Utf8.Span, StateDecoding.ReaderOptions);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return new UnknownTaskEvent { Payload = payload };
        while (StateJson.ReadKey(ref reader, out var key))
            fields.Read(key, ref reader, payload.Utf8);
        if (fields.Id is null || fields.Name is null)
            return new UnknownTaskEvent { Payload = payload };
        if (fields.HasEnded)
            return fields.ToEnd(payload);
        return fields.HasBegun ? fields.ToStart(payload) : new UnknownTaskEvent { Payload = payload };
    }

    private sealed class Fields
    {
        private JsonPayload? _input;
        private JsonPayload? _result;
        private JsonPayload _metadata;
        private JsonPayload _interrupts;
        private IReadOnlyList<string>? _triggers;
        private string? _error;
        private bool _hasError;

        public string? Id { get; private set; }

        public string? Name { get; private set; }

        public bool HasEnded => _result is not null || _hasError;

        public bool HasBegun => _input is not null || _triggers is not null;

        public void Read(scoped ReadOnlySpan<byte> key, ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8)
        {
            if (key.SequenceEqual("triggers"u8))
            {
                _triggers = JsonView.ReadTexts(ref reader);
                return;
            }

            var value = JsonView.Read(ref reader, utf8);
            if (key.SequenceEqual("id"u8))
                Id = value.ReadText();
            else if (key.SequenceEqual("name"u8))
                Name = value.ReadText();
            else if (key.SequenceEqual("input"u8))
                _input = value;
            else if (key.SequenceEqual("result"u8))
                _result = value;
            else if (key.SequenceEqual("error"u8))
                (_hasError, _error) = (true, value.IsNull ? null : value.ReadText() ?? value.ToString());
            else if (key.SequenceEqual("interrupts"u8))
                _interrupts = value;
            else if (key.SequenceEqual("metadata"u8))
                _metadata = value;
        }

        public TaskStart ToStart(JsonPayload payload) =>
            new() { Id = Id!, Name = Name!, Input = _input ?? default, Triggers = _triggers ?? [], Metadata = _metadata, Payload = payload };

        public TaskEnd ToEnd(JsonPayload payload) => new()
        {
            Id = Id!,
            Name = Name!,
            Error = _error,
            Result = _result ?? default,
            Writes = TaskWrites.Read(_result ?? default),
            Interrupts = ReadInterrupts(_interrupts),
            Payload = payload,
        };

        private static IReadOnlyList<Interrupt> ReadInterrupts(JsonPayload list)
        {
            try
            {
                return list.Read(AgentServerJsonContext.Default.IReadOnlyListInterrupt) ?? [];
            }
            catch (JsonException)
            {
                // Another shape stays in the payload.
                return [];
            }
        }
    }
}
