using System.Text.Json;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// The three spellings of what a task wrote: an object with a value for each channel; in it <c>{"$writes": []}</c> for a channel that was
/// written several times; and a list of pairs, from older Python servers.
/// </summary>
internal static class TaskWrites
{
    public static IReadOnlyList<TaskWrite> Read(JsonPayload result)
    {
        var writes = new List<TaskWrite>();
        var reader = new Utf8JsonReader(result.Utf8.Span, StateDecoding.ReaderOptions);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
            ReadObject(ref reader, result.Utf8, writes);
        else if (reader.TokenType == JsonTokenType.StartArray)
            ReadPairs(ref reader, result.Utf8, writes);
        return writes;
    }

    /// <summary>One update when each channel was written once, otherwise one for each write.</summary>
    public static IReadOnlyList<StateUpdate<TState>> ReadUpdates<TState>(IReadOnlyList<TaskWrite> writes, DecodingOrigin origin)
        where TState : IGraphState<TState>
    {
        if (writes.DistinctBy(write => write.Channel).Count() == writes.Count)
            return writes.Count == 0 ? [] : [ReadUpdate<TState>(writes, origin)];
        return [.. writes.Select(write => ReadUpdate<TState>([write], origin))];
    }

    private static StateUpdate<TState> ReadUpdate<TState>(IReadOnlyList<TaskWrite> writes, DecodingOrigin origin)
        where TState : IGraphState<TState>
    {
        var json = JsonPayload.Write(writes, static (writer, writes) =>
        {
            writer.WriteStartObject();
            foreach (var write in writes)
            {
                writer.WritePropertyName(write.Channel);
                StateJson.WriteJsonPayload(writer, write.Value);
            }

            writer.WriteEndObject();
        });
        return StateDecoding.ReadUpdate<TState>(json.Utf8.Span, origin);
    }

    private static void ReadObject(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8, List<TaskWrite> writes)
    {
        while (StateJson.ReadName(ref reader, out var channel))
        {
            var value = JsonView.Read(ref reader, utf8);
            if (value.Find("$writes"u8) is { } several)
                ReadSeveral(channel, several, writes);
            else
                writes.Add(new TaskWrite(channel, value));
        }
    }

    private static void ReadSeveral(string channel, JsonPayload values, List<TaskWrite> writes)
    {
        var reader = new Utf8JsonReader(values.Utf8.Span, StateDecoding.ReaderOptions);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            return;
        while (StateJson.ReadElement(ref reader))
            writes.Add(new TaskWrite(channel, JsonView.Read(ref reader, values.Utf8)));
    }

    private static void ReadPairs(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8, List<TaskWrite> writes)
    {
        while (StateJson.ReadElement(ref reader))
        {
            var pair = JsonView.Read(ref reader, utf8);
            var inner = new Utf8JsonReader(pair.Utf8.Span, StateDecoding.ReaderOptions);
            inner.Read();
            if (inner.TokenType != JsonTokenType.StartArray || !inner.Read() || inner.TokenType != JsonTokenType.String)
                continue;
            var channel = StateJson.ReadString(ref inner);
            if (StateJson.ReadElement(ref inner))
                writes.Add(new TaskWrite(channel, JsonView.Read(ref inner, pair.Utf8)));
        }
    }
}
