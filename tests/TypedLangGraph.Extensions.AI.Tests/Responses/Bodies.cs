using System.Text;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Extensions.AI.Tests.Responses;

/// <summary>A server that answers every run with the same events.</summary>
internal static class Bodies
{
    public const string RunId = "1f0a7f2e-5d64-6c04-8c6d-0b1f5a1d2c3e";

    /// <param name="events">Each an event's name and data.</param>
    public static StubServer Of(params (string Name, string Data)[] events)
    {
        var body = new StringBuilder($"event: metadata\ndata: {{\"run_id\":\"{RunId}\"}}\n\n");
        foreach (var (name, data) in events)
            body.Append($"event: {name}\ndata: {data}\n\n");
        return StubServer.Streaming(Encoding.UTF8.GetBytes(body.ToString()));
    }

    public static IChatClient CreateChat(this StubServer server, LangGraphChatClientOptions? options = null) =>
        server.CreateClient(new() { UseEnvironmentApiKey = false, VerifyRunEnd = false }).AsChatClient("agent", options);

    public static string Metadata(string node = "model") => $"{{\"langgraph_node\":\"{node}\",\"ls_model_name\":\"gpt-x\"}}";
}
