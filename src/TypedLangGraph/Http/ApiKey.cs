namespace TypedLangGraph.Http;

/// <summary>Finds the API key: the caller's own, otherwise the environment's, in the order of the official SDKs.</summary>
internal static class ApiKey
{
    private static readonly string[] EnvironmentVariables = ["LANGGRAPH_API_KEY", "LANGSMITH_API_KEY", "LANGCHAIN_API_KEY"];

    /// <returns>The key without surrounding white space and quotes, or <see langword="null"/> when none is to be sent.</returns>
    public static string? Find(LangGraphClientOptions options)
    {
        if (options.ApiKey is not null)
            return Clean(options.ApiKey);
        return options.UseEnvironmentApiKey
            ? EnvironmentVariables.Select(name => Clean(Environment.GetEnvironmentVariable(name))).FirstOrDefault(key => key is not null)
            : null;
    }

    private static string? Clean(string? key) => key?.Trim(' ', '\t', '\r', '\n', '"', '\'') is { Length: > 0 } cleaned ? cleaned : null;
}
