namespace TypedLangGraph.Tool.Server;

/// <summary>Opens the client to the server that a command line names.</summary>
internal static class ServerConnection
{
    /// <param name="address">The server's address.</param>
    /// <param name="keyVariable">The environment variable with the API key; null for those that the client looks into by itself.</param>
    /// <exception cref="ToolException">The address is none, or the variable is not set.</exception>
    public static LangGraphClient Open(string address, string? keyVariable)
    {
        var options = new LangGraphClientOptions
        {
            ApiKey = keyVariable is null ? null : KeyIn(keyVariable),
            // A JavaScript server derives the schemas from the graph's source, which can take it minutes.
            RequestTimeout = TimeSpan.FromMinutes(10),
        };
        try
        {
            return new LangGraphClient(new Uri(address, UriKind.RelativeOrAbsolute), options);
        }
        catch (Exception exception) when (exception is ArgumentException or UriFormatException)
        {
            throw new ToolException($"\"{address}\" is not the address of a server. Give one like http://localhost:2024.", exception);
        }
    }

    private static string KeyIn(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } key
        ? key
        : throw new ToolException($"The environment variable {variable} of --api-key-env is not set. Set it to the API key, or leave the option out.");
}
