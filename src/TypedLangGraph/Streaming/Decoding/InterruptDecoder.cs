using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Finds what is new in an <c>__interrupt__</c> list. Servers send the same interrupt in updates, in values and in each graph around the
/// one that asks, under one id.
/// </summary>
internal sealed class InterruptDecoder
{
    private readonly HashSet<string> _announced = [];
    private bool _breakpointAnnounced;
    private Guid _runId;

    /// <summary>Says which run the events belong to: what another run asked may be asked again, under the same id.</summary>
    public void StartRun(Guid runId)
    {
        if (runId == _runId)
            return;
        _runId = runId;
        _announced.Clear();
        _breakpointAnnounced = false;
    }

    public static ReadOnlySpan<byte> Key => "__interrupt__"u8;

    /// <summary>True when the data may hold an interrupt: a search over the bytes, far cheaper than reading every token.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> data) => data.IndexOf("\"__interrupt__\""u8) >= 0;

    /// <summary>Finds the interrupts of an event whose data is an object, and leaves the rest alone.</summary>
    public void DecodeIn(in StreamEvent @event, List<StreamChunk> output)
    {
        var reader = new Utf8JsonReader(@event.Data, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (key.SequenceEqual(Key))
                Decode(ref reader, @event, output);
            else
                reader.Skip();
        }
    }

    /// <param name="reader">Stands on the first token of the list, and is left on its last.</param>
    /// <param name="event">The event that holds the list.</param>
    /// <param name="output">Receives a chunk if anything is new.</param>
    public void Decode(ref Utf8JsonReader reader, in StreamEvent @event, List<StreamChunk> output)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        var interrupts = new List<Interrupt>();
        var listed = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            listed++;
            var interrupt = ReadOne(ref reader, @event.Data);
            if (interrupt.Id is null || _announced.Add(interrupt.Id))
                interrupts.Add(interrupt);
        }

        if (listed == 0 ? _breakpointAnnounced : interrupts.Count == 0)
            return;
        _breakpointAnnounced |= listed == 0;
        output.Add(new InterruptChunk { Interrupts = interrupts, Namespace = @event.Name.Namespace, EventId = @event.Id });
    }

    private static Interrupt ReadOne(ref Utf8JsonReader reader, ReadOnlySpan<byte> data)
    {
        string? id = null;
        var value = default(JsonPayload);
        if (reader.TokenType != JsonTokenType.StartObject)
            return new Interrupt { Value = JsonSlice.CopyValue(ref reader, data) };
        while (StateJson.ReadKey(ref reader, out var key))
        {
            var isId = key.SequenceEqual("id"u8) || key.SequenceEqual("interrupt_id"u8);
            if (isId && reader.TokenType == JsonTokenType.String)
                id = StateJson.ReadString(ref reader);
            else if (key.SequenceEqual("value"u8))
                value = JsonSlice.CopyValue(ref reader, data);
            else
                reader.Skip();
        }

        return new Interrupt { Id = id, Value = value };
    }
}
