using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts.Building;

/// <summary>
/// LangChain's messages. Their schemas are thousands of lines that change with LangChain and not with the graph, so a contract says only that there
/// is a message.
/// </summary>
internal static class MessageSchemas
{
    private const string Format = "langchain-message";

    private static readonly HashSet<string> Names =
    [
        "BaseMessage", "AIMessage", "HumanMessage", "SystemMessage", "ToolMessage", "FunctionMessage", "ChatMessage", "RemoveMessage",
        "BaseMessageChunk", "AIMessageChunk", "HumanMessageChunk", "SystemMessageChunk", "ToolMessageChunk", "FunctionMessageChunk", "ChatMessageChunk",
    ];

    /// <summary>How a contract writes any message.</summary>
    public static JsonValue Message { get; } = JsonValue.Object([new("format", JsonValue.String(Format)), new("type", JsonValue.String("object"))]);

    public static bool IsCanonical(JsonValue schema) => schema.StringOf("format") == Format;

    /// <summary>True for one kind of message, and for any union of such.</summary>
    public static bool IsMessage(JsonValue schema, SchemaDefinitions definitions)
    {
        if (SchemaDefinitions.NameOf(schema) is { } name)
            return IsDefinition(name, definitions);
        return (schema["anyOf"] ?? schema["oneOf"]) is { Items.Count: > 0 } union && union.Items.All(item => IsMessage(item, definitions));
    }

    /// <summary>A graph's own type may have the name of a message, but then it does not have its fields.</summary>
    private static bool IsDefinition(string name, SchemaDefinitions definitions)
    {
        var generic = name.IndexOf('<');
        if (!Names.Contains(generic < 0 ? name : name.Substring(0, generic)) || definitions.Find(name) is not { } definition)
            return false;
        if ((definition["anyOf"] ?? definition["oneOf"]) is { Items.Count: > 0 } union)
            return union.Items.All(item => SchemaDefinitions.NameOf(item) is { } kind && kind != name && IsDefinition(kind, definitions));
        return definition["properties"] is { } properties && properties["content"] is not null && properties["additional_kwargs"] is not null;
    }
}
