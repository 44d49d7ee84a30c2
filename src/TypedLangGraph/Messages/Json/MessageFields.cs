using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>
/// The fields of a message while its class is not known yet: <c>type</c> may stand behind them. Lives on the stack, so that a message costs no
/// more than itself.
/// </summary>
internal struct MessageFields
{
    private MessageField _fit;
    private MessageField _unfit;
    private bool _hasType;
    private MessageKind _kind;

    public string? Type;
    public string? Role;
    public string? Id;
    public string? Name;
    public MessageContent Content;
    public JsonPayload AdditionalKwargs;
    public JsonPayload ResponseMetadata;
    public ValueList<ToolCall>? ToolCalls;
    public ValueList<InvalidToolCall>? InvalidToolCalls;
    public ValueList<ToolCallChunk>? ToolCallChunks;
    public UsageMetadata? UsageMetadata;
    public string? ToolCallId;
    public string? Status;
    public JsonPayload Artifact;
    public FieldBag? Rest;

    /// <summary>Where the text of the content stands, when it is text and the only content; otherwise its end is 0.</summary>
    public (int Start, int End) Text;

    public readonly MessageKind Kind => _kind;

    /// <summary>Fields that were there, but do not fit their member, or that the message's class has no member for.</summary>
    public readonly MessageField Left => _unfit | (_fit & ~MessageKinds.FieldsOf(_kind) & ~(_hasType ? MessageField.None : MessageField.Role));

    /// <param name="key">The field's name.</param>
    /// <param name="reader">Stands on the value's first token, and is left on its last.</param>
    /// <param name="texts">Shares the strings of ids; null not to.</param>
    public void Read(scoped ReadOnlySpan<byte> key, ref Utf8JsonReader reader, RecentTexts? texts)
    {
        var field = MessageFieldNames.Find(key);
        if (field == MessageField.Unknown)
        {
            _unfit |= field;
            StateJson.Skip(ref reader);
            return;
        }

        // Servers spell an absent value as null. Content that is null is an empty text.
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (TryRead(field, ref reader, texts))
            _fit |= field;
        else
            _unfit |= field;
        StateJson.Skip(ref reader);
    }

    private bool TryRead(MessageField field, ref Utf8JsonReader reader, RecentTexts? texts)
    {
        switch (field)
        {
            case MessageField.Type:
                return TryReadType(ref reader);
            case MessageField.Role:
                return TryReadRole(ref reader);
            case MessageField.Id:
                return TryReadId(ref reader, texts);
            case MessageField.Name:
                return JsonFields.TryReadText(ref reader, ref Name);
            case MessageField.Content:
                NoteText(ref reader);
                return MessageContent.TryRead(ref reader, out Content);
            case MessageField.AdditionalKwargs:
                return TryReadObject(ref reader, ref AdditionalKwargs);
            case MessageField.ResponseMetadata:
                return TryReadObject(ref reader, ref ResponseMetadata);
            case MessageField.ToolCalls:
                return JsonFields.TryReadList(ref reader, out ToolCalls);
            case MessageField.InvalidToolCalls:
                return JsonFields.TryReadList(ref reader, out InvalidToolCalls);
            case MessageField.ToolCallChunks:
                return JsonFields.TryReadList(ref reader, out ToolCallChunks);
            case MessageField.UsageMetadata:
                return TryReadUsage(ref reader);
            case MessageField.ToolCallId:
                return JsonFields.TryReadText(ref reader, ref ToolCallId);
            case MessageField.Status:
                return JsonFields.TryReadText(ref reader, ref Status);
            case MessageField.Artifact:
                Artifact = RawJson.Read(ref reader);
                return true;
            default:
                return reader.TokenType == JsonTokenType.False;
        }
    }

    private void NoteText(ref Utf8JsonReader reader)
    {
        var isOnly = Text == default && reader.TokenType == JsonTokenType.String && !reader.HasValueSequence;
        var start = (int)reader.TokenStartIndex + 1;
        Text = isOnly ? (start, start + reader.ValueSpan.Length) : (-1, 0);
    }

    private bool TryReadType(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return false;
        _hasType = true;
        _kind = reader.ValueIsEscaped || reader.HasValueSequence ? MessageKind.Unknown : MessageKinds.FromType(reader.ValueSpan);
        if (_kind == MessageKind.Unknown)
            Type = StateJson.ReadString(ref reader);
        return true;
    }

    private bool TryReadRole(ref Utf8JsonReader reader)
    {
        if (!JsonFields.TryReadText(ref reader, ref Role))
            return false;
        if (!_hasType)
            _kind = reader.ValueIsEscaped || reader.HasValueSequence ? MessageKind.Chat : MessageKinds.FromRole(reader.ValueSpan);
        return true;
    }

    private bool TryReadId(ref Utf8JsonReader reader, RecentTexts? texts)
    {
        if (texts is null || reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || reader.HasValueSequence)
            return JsonFields.TryReadText(ref reader, ref Id);
        Id = texts.Get(reader.ValueSpan);
        return true;
    }

    private bool TryReadUsage(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        UsageMetadata = StateJson.ReadValue<UsageMetadata>(ref reader);
        return true;
    }

    private static bool TryReadObject(ref Utf8JsonReader reader, ref JsonPayload target)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        target = RawJson.Read(ref reader);
        return true;
    }
}
