using TypedLangGraph.Development;
using TypedLangGraph.TestSupport;

[assembly: AssemblyFixture(typeof(DevServerFixture))]

namespace TypedLangGraph.TestSupport;

/// <summary>
/// One real LangGraph dev server for all tests of a test assembly, started by the first test that asks for it.
/// To use it: compile this file into the test project (<c>../Shared/DevServerFixture.cs</c>), reference
/// <c>TypedLangGraph.DevServer</c>, and take the fixture as a constructor parameter of the test class.
/// </summary>
public sealed class DevServerFixture : IAsyncDisposable
{
    private readonly Lazy<Task<DevServer>> _server = new(() => DevServer.StartAsync());

    /// <summary>
    /// The server's address. Without Node.js the calling test is skipped with the reason; on CI (CI=true) it fails.
    /// </summary>
    public async Task<Uri> GetBaseAddressAsync()
    {
        if (SkipReason is { } reason)
            Assert.Skip(reason);
        return (await _server.Value).BaseAddress;
    }

    /// <summary>Why a test that needs the server cannot run here, or null when it has to run.</summary>
    public static string? SkipReason
        => Environment.GetEnvironmentVariable("CI") is "true" ? null : DevServerAvailability.ReasonUnavailable;

    /// <summary>Ends the server if one was started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_server.IsValueCreated)
            return;
        // A start that failed has already failed the tests that asked for it, and left nothing behind.
        var started = await Task.WhenAny(_server.Value);
        if (started.IsCompletedSuccessfully)
            await (await started).DisposeAsync();
    }
}
