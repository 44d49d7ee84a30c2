using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI.Output;

/// <summary>A message of a model while it is written: its text goes out piece by piece, its calls and costs when it is complete.</summary>
internal sealed class ResponseMessage(AccumulatedMessage accumulated, MessageTokenChunk first)
{
    private readonly bool _startedAsChunk = first.Message is AIMessageChunk;
    private bool _isClosed;

    public MessageTokenChunk First => first;

    public AIMessage? Message => accumulated.Message as AIMessage;

    /// <summary>What a piece adds. A whole message behind its own pieces, as Python servers may send it, adds nothing.</summary>
    public IEnumerable<AIContent> Add(MessageTokenChunk piece) => piece == first || piece.Message is AIMessageChunk || !_startedAsChunk
        ? piece.Message.Content.Blocks.Select(Content).OfType<AIContent>()
        : [];

    /// <summary>What is known only when the message is complete; nothing the second time.</summary>
    public IEnumerable<AIContent> Close(ToolCallContents calls)
    {
        if (_isClosed || Message is not { } message)
            yield break;
        _isClosed = true;
        foreach (var call in message.ToolCalls)
            yield return calls.Open(call);
        foreach (var call in message.InvalidToolCalls)
            yield return Invalid(call);
        if (message.UsageMetadata is { } usage)
            yield return UsageContents.Of(usage);
    }

    /// <summary>Calls are put together from their own pieces, wherever a provider shows them among the blocks.</summary>
    private static AIContent? Content(ContentBlock block) => block switch
    {
        { Reasoning: { } reasoning } => new TextReasoningContent(reasoning) { RawRepresentation = block },
        { Type: "text", Text: null or "" } => null,
        { Type: "text", Text: { } text } => new TextContent(text) { RawRepresentation = block },
        { Type: "tool_use" or "tool_call" or "tool_call_chunk" or "input_json_delta" or "function_call" } => null,
        _ => new AIContent { RawRepresentation = block },
    };

    private static FunctionCallContent Invalid(InvalidToolCall call) => new(call.Id ?? call.Name ?? string.Empty, call.Name ?? string.Empty)
    {
        Exception = new FormatException(call.Error ?? "The model's arguments are no JSON object."),
        InformationalOnly = true,
        RawRepresentation = call,
    };
}
