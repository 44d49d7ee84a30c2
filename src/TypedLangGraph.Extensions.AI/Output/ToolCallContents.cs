using System.Text.Json;
using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI.Output;

/// <summary>
/// The calls of a response, and who answers them. A call that the graph has answered, or will answer when it is allowed to go on, only informs; any other
/// one waits for the caller, and middleware that invokes functions takes it for its own.
/// </summary>
internal sealed class ToolCallContents
{
    private readonly Dictionary<string, FunctionCallContent> _unanswered = [];

    public FunctionCallContent Open(ToolCall call)
    {
        var content = new FunctionCallContent(call.Id ?? call.Name, call.Name, Arguments(call.Args.ToElement())) { RawRepresentation = call };
        _unanswered[content.CallId] = content;
        return content;
    }

    public FunctionResultContent Answer(ToolMessage message)
    {
        var callId = message.ToolCallId ?? string.Empty;
        if (_unanswered.Remove(callId, out var call))
            call.InformationalOnly = true;
        return new FunctionResultContent(callId, message.Text) { RawRepresentation = message };
    }

    /// <summary>The run waits: what it has not answered it will answer later.</summary>
    public void LeaveToGraph()
    {
        foreach (var call in _unanswered.Values)
            call.InformationalOnly = true;
        _unanswered.Clear();
    }

    public bool WaitForCaller => _unanswered.Count > 0;

    public static Dictionary<string, object?>? Arguments(JsonElement arguments) => arguments.ValueKind == JsonValueKind.Object
        ? arguments.EnumerateObject().DistinctBy(static argument => argument.Name).ToDictionary(static argument => argument.Name, static argument => (object?)argument.Value.Clone())
        : null;
}
