using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>Reads a message of any type.</summary>
internal static class MessageReader
{
    /// <param name="reader">Stands on the message's first token, and is left on its last.</param>
    /// <exception cref="GraphStateFormatException">The JSON is not an object.</exception>
    public static Message Read(ref Utf8JsonReader reader) => Read(ref reader, texts: null, out _);

    /// <param name="reader">Stands on the message's first token, and is left on its last.</param>
    /// <param name="texts">Shares the strings of ids between messages; null not to.</param>
    /// <param name="text">Where the text of the content stands, when it is text and the only content; otherwise its end is 0.</param>
    /// <exception cref="GraphStateFormatException">The JSON is not an object.</exception>
    public static Message Read(ref Utf8JsonReader reader, RecentTexts? texts, out (int Start, int End) text)
    {
        StateJson.ReadStartObject(ref reader, "a message");
        var start = reader;
        var fields = default(MessageFields);
        while (StateJson.ReadKey(ref reader, out var key))
            fields.Read(key, ref reader, texts);
        if (fields.Left != MessageField.None)
            fields.Rest = ReadRest(start, fields.Left);
        text = fields.Text;
        return Create(fields);
    }

    /// <summary>Reads a message of one class.</summary>
    /// <exception cref="GraphStateFormatException">The JSON is not an object, or a message of another class.</exception>
    public static TMessage Read<TMessage>(ref Utf8JsonReader reader)
        where TMessage : Message
    {
        var message = Read(ref reader);
        return message as TMessage ?? throw new GraphStateFormatException(
            $"Expected a message that is {typeof(TMessage).Name}, found one of type \"{message.Type}\". Declare the member as {nameof(Message)} to hold messages of any type.");
    }

    /// <summary>Reads the same object once more for what its class has no member for, which is rare.</summary>
    private static FieldBag? ReadRest(Utf8JsonReader reader, MessageField left)
    {
        FieldBag? rest = null;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if ((MessageFieldNames.Find(key) & left) != MessageField.None)
                FieldBag.Add(ref rest, key, ref reader);
            else
                StateJson.Skip(ref reader);
        }

        return rest;
    }

    private static Message Create(in MessageFields fields) => fields.Kind switch
    {
        MessageKind.Human => new HumanMessage(fields),
        MessageKind.AI => new AIMessage(fields),
        MessageKind.AIChunk => new AIMessageChunk(fields),
        MessageKind.System => new SystemMessage(fields),
        MessageKind.Tool => new ToolMessage(fields),
        MessageKind.Remove => new RemoveMessage(fields),
        MessageKind.Function => new FunctionMessage(fields),
        MessageKind.Chat => new RoleMessage(fields),
        _ => new UnknownMessage(fields),
    };
}
