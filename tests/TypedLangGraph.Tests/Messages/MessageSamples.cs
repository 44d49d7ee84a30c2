namespace TypedLangGraph.Tests.Messages;

/// <summary>Messages of every class, bare and with everything that they can have.</summary>
internal static class MessageSamples
{
    private static readonly Dictionary<string, JsonPayload> Unknown = new()
    {
        ["new_field"] = JsonPayload.Parse("""{"deep":[1,null,"é\u0000"]}"""),
        ["other"] = JsonPayload.Parse("null"),
    };

    public static IEnumerable<Message> All()
    {
        foreach (var content in Contents())
        {
            yield return new HumanMessage(content);
            yield return new HumanMessage(content) { Id = "h", Name = "Ann", AdditionalKwargs = Json("""{"a":1}"""), ResponseMetadata = Json("{}"), UnknownFields = Unknown };
            yield return new SystemMessage(content) { Id = "s" };
            yield return new FunctionMessage(content) { Name = "f", UnknownFields = Unknown };
            yield return new RoleMessage("critic", content) { Id = "c", Name = "Bo" };
            yield return new ToolMessage(content, "call_1");
            yield return new ToolMessage(content, "call_1") { Status = "error", Artifact = Json("[1,{}]"), Name = "weather", Id = "t", UnknownFields = Unknown };
            yield return new AIMessage(content);
            yield return new AIMessage(content)
            {
                Id = "a",
                ToolCalls = [new ToolCall { Name = "weather", Args = Json("""{"city":"SF"}"""), Id = "call_1" }, new ToolCall { UnknownFields = Unknown }],
                InvalidToolCalls = [new InvalidToolCall { Name = "w", Args = "{\"", Id = "call_2", Error = "Malformed args.", UnknownFields = Unknown }],
                UsageMetadata = Usage(),
                ResponseMetadata = Json("""{"finish_reason":"stop"}"""),
                UnknownFields = Unknown,
            };
            yield return new AIMessageChunk(content)
            {
                Id = "k",
                ToolCallChunks = [new ToolCallChunk { Index = 0, Args = "{\"c" }, new ToolCallChunk { Name = "w", Id = "call_3", Args = "", UnknownFields = Unknown }],
            };
        }

        yield return new RemoveMessage("gone");
        yield return new RemoveMessage(RemoveMessage.AllId);
    }

    private static IEnumerable<MessageContent> Contents()
    {
        yield return default;
        yield return "plain \"quoted\" \\ \n \u2028 🦜";
        yield return Array.Empty<ContentBlock>();
        yield return new[]
        {
            ContentBlock.FromText("see"),
            ContentBlock.FromImageUrl("data:image/png;base64,AAAA"),
            new ContentBlock { Type = "reasoning", Index = 1, Id = "r", UnknownFields = new Dictionary<string, JsonPayload> { ["reasoning"] = Json("\"hmm\"") } },
            new ContentBlock(),
        };
    }

    private static UsageMetadata Usage() => new()
    {
        InputTokens = 12,
        OutputTokens = 5,
        TotalTokens = 17,
        InputTokenDetails = new TokenDetails { CacheRead = 3, CacheCreation = 0, Audio = 1 },
        OutputTokenDetails = new TokenDetails { Reasoning = 2, UnknownFields = Unknown },
        UnknownFields = Unknown,
    };

    private static JsonPayload Json(string json) => JsonPayload.Parse(json);
}
