using TypedLangGraph.ChatWeb.Tests.Support;
using TypedLangGraph.TestSupport;

[assembly: AssemblyFixture(typeof(ChatFixture))]

// One browser at a time is what a small machine can take.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace TypedLangGraph.ChatWeb.Tests.Support;

/// <summary>One chat for all tests that do nothing to it but talk.</summary>
public sealed class ChatFixture : IAsyncDisposable
{
    private Chat? _chat;

    /// <summary>The chat's address; its server is the one that all tests share.</summary>
    public async Task<Uri> GetAddressAsync(DevServerFixture server) =>
        (_chat ??= await Chat.StartAsync(await server.GetBaseAddressAsync())).Address;

    public ValueTask DisposeAsync() => _chat?.DisposeAsync() ?? default;
}
