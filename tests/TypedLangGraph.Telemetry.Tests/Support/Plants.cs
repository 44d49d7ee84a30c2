namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>What must never be exported: each text begins in the same way, so that one search finds all of them.</summary>
internal static class Plants
{
    public const string Mark = "planted";
    public const string Key = $"{Mark}-key";
    public const string Token = $"{Mark}-token";
    public const string Header = $"{Mark}-header";
    public const string Input = $"{Mark}-input";
    public const string Data = $"{Mark}-data";
    public const string Refusal = $"{Mark}-refusal";

    public static void AddTo(LangGraphClientOptions options)
    {
        options.ApiKey = Key;
        options.Headers["x-tenant"] = Header;
        options.AccessTokenProvider = _ => new(Token);
    }
}
