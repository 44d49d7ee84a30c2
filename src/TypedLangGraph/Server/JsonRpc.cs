namespace TypedLangGraph;

/// <summary>Makes the requests of JSON-RPC 2.0. One HTTP request carries one call, so that its id has nothing to tell apart.</summary>
internal static class JsonRpc
{
    private const string Version = "2.0";

    public static JsonRpcRequest Call(string method, JsonPayload? parameters) => Create(method, parameters) with { Id = "1" };

    public static JsonRpcRequest Notification(string method, JsonPayload? parameters) => Create(method, parameters);

    private static JsonRpcRequest Create(string method, JsonPayload? parameters)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        return new() { Jsonrpc = Version, Method = method, Params = parameters };
    }
}
