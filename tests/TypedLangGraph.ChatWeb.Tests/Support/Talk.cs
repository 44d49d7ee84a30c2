namespace TypedLangGraph.ChatWeb.Tests.Support;

/// <summary>What the test server's graph "assistant" says of its own accord.</summary>
internal static class Talk
{
    /// <summary>The answer to "long", of two seconds.</summary>
    public static string Long { get; } = Words(200);

    /// <summary>The answer to "endless", of half a minute: to be stopped.</summary>
    public static string Endless { get; } = Words(3000);

    private static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(index => $"word{index}"));
}
