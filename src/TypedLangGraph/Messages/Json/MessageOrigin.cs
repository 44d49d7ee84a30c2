using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>What the metadata of a message says, once it has been read.</summary>
internal sealed class MessageOrigin
{
    private string? _ownNamespace;

    public string? Node { get; private set; }

    public int? Step { get; private set; }

    public IReadOnlyList<string> Tags { get; private set; } = [];

    public IReadOnlyList<string> Triggers { get; private set; } = [];

    public JsonPayload Path { get; private set; }

    public GraphNamespace CheckpointNamespace { get; private set; } = GraphNamespace.Root;

    public Guid? RunId { get; private set; }

    public Guid? ThreadId { get; private set; }

    public string? GraphId { get; private set; }

    public Guid? AssistantId { get; private set; }

    public string? Name { get; private set; }

    public string? Provider { get; private set; }

    public string? ModelName { get; private set; }

    public string? ModelType { get; private set; }

    public static MessageOrigin Read(JsonPayload payload)
    {
        var origin = new MessageOrigin();
        var reader = new Utf8JsonReader(payload.Utf8.Span, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return origin;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            origin.ReadField(key, ref reader, payload.Utf8);
            StateJson.Skip(ref reader);
        }

        if (origin._ownNamespace is { } path)
            origin.CheckpointNamespace = GraphNamespace.Parse(path);
        return origin;
    }

    private void ReadField(scoped ReadOnlySpan<byte> key, ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8)
    {
        if (key.SequenceEqual("langgraph_node"u8))
            Node = Text(ref reader);
        else if (key.SequenceEqual("langgraph_step"u8))
            Step = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var step) ? step : null;
        else if (key.SequenceEqual("tags"u8))
            Tags = JsonView.ReadTexts(ref reader);
        else if (key.SequenceEqual("langgraph_triggers"u8))
            Triggers = JsonView.ReadTexts(ref reader);
        else if (key.SequenceEqual("langgraph_path"u8))
            Path = JsonView.Read(ref reader, utf8);
        else if (key.SequenceEqual("langgraph_checkpoint_ns"u8))
            _ownNamespace = Text(ref reader);
        else if (key.SequenceEqual("checkpoint_ns"u8))
            _ownNamespace ??= Text(ref reader);
        else if (key.SequenceEqual("run_id"u8))
            RunId = Id(ref reader);
        else if (key.SequenceEqual("thread_id"u8))
            ThreadId = Id(ref reader);
        else if (key.SequenceEqual("assistant_id"u8))
            AssistantId = Id(ref reader);
        else if (key.SequenceEqual("graph_id"u8))
            GraphId = Text(ref reader);
        else if (key.SequenceEqual("name"u8))
            Name = Text(ref reader);
        else if (key.StartsWith("ls_"u8))
            ReadModelField(key, ref reader);
    }

    private void ReadModelField(scoped ReadOnlySpan<byte> key, ref Utf8JsonReader reader)
    {
        if (key.SequenceEqual("ls_provider"u8))
            Provider = Text(ref reader);
        else if (key.SequenceEqual("ls_model_name"u8))
            ModelName = Text(ref reader);
        else if (key.SequenceEqual("ls_model_type"u8))
            ModelType = Text(ref reader);
    }

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? StateJson.ReadString(ref reader) : null;

    private static Guid? Id(ref Utf8JsonReader reader) => StateJson.TryReadGuid(ref reader, out var id) ? id : null;
}
