namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>Settings that the tests share.</summary>
internal static class Clients
{
    public static LangGraphClientOptions Options(TimeProvider? time = null, Action<ReconnectOptions>? change = null)
    {
        var options = new LangGraphClientOptions { UseEnvironmentApiKey = false };
        options.Reconnect.TimeProvider = time ?? TimeProvider.System;
        change?.Invoke(options.Reconnect);
        return options;
    }
}
