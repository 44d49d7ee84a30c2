using System.Text.Json;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>Messages in payloads, for example in the output of a tool, and back.</summary>
public static class MessagePayloads
{
    /// <summary>Reads the payload as a message.</summary>
    /// <param name="payload">A JSON object.</param>
    /// <exception cref="GraphStateFormatException">The JSON is not an object.</exception>
    public static Message ReadMessage(this JsonPayload payload)
    {
        var reader = new Utf8JsonReader(payload.Utf8.Span, StateDecoding.ReaderOptions);
        reader.Read();
        return MessageReader.Read(ref reader);
    }

    /// <summary>Reads the payload as a list of messages.</summary>
    /// <param name="payload">A JSON array of objects.</param>
    /// <exception cref="GraphStateFormatException">The JSON is something else.</exception>
    public static IReadOnlyList<Message> ReadMessages(this JsonPayload payload)
    {
        var reader = new Utf8JsonReader(payload.Utf8.Span, StateDecoding.ReaderOptions);
        StateJson.ReadStartArray(ref reader);
        var messages = new List<Message>();
        while (StateJson.ReadElement(ref reader))
            messages.Add(MessageReader.Read(ref reader));
        return messages;
    }

    /// <summary>Writes the message as JSON.</summary>
    /// <param name="message">The message.</param>
    public static JsonPayload ToPayload(this Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return JsonPayload.Write(message, static (writer, value) => value.WriteTo(writer));
    }
}
