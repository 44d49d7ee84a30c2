namespace TypedLangGraph.Http.Telemetry;

/// <summary>The names of attributes: OpenTelemetry's where it has one.</summary>
internal static class Tags
{
    public const string Method = "http.request.method";
    public const string Resends = "http.request.resend_count";
    public const string Status = "http.response.status_code";
    public const string Template = "url.template";
    public const string Server = "server.address";
    public const string Port = "server.port";
    public const string Error = "error.type";
    public const string Operation = "gen_ai.operation.name";
    public const string Provider = "gen_ai.provider.name";
    public const string AgentId = "gen_ai.agent.id";
    public const string AgentName = "gen_ai.agent.name";
    public const string Conversation = "gen_ai.conversation.id";
    public const string InputTokens = "gen_ai.usage.input_tokens";
    public const string OutputTokens = "gen_ai.usage.output_tokens";
    public const string TokenType = "gen_ai.token.type";
    public const string Run = "langgraph.run.id";
    public const string Outcome = "langgraph.stream.outcome";
    public const string FirstChunk = "langgraph.stream.time_to_first_chunk";
    public const string Bytes = "langgraph.stream.bytes";
    public const string Reconnects = "langgraph.stream.reconnects";
    public const string Mode = "langgraph.stream.mode";

    /// <summary>Stands in front of the name of a mode.</summary>
    public const string Events = "langgraph.stream.events.";
    public const string Attempt = "langgraph.reconnect.attempt";
    public const string Delay = "langgraph.reconnect.delay";
}
