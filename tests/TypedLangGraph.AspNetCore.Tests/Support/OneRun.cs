using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.AspNetCore.Tests.Support;

/// <summary>A server with the run of a <see cref="RecordedServer"/>, whose stream the test makes.</summary>
internal static class OneRun
{
    public static StubServer Streaming(Stream body) => new(request => IsStream(request) ? StubServer.EventStream(body) : Answers.Run(RecordedServer.ThreadId, RecordedServer.RunId, "running"));

    /// <summary>A run that has ended with a status.</summary>
    public static StubServer Ended(string events, string status) => new(request => IsStream(request) ? Answers.EventStream(events) : Answers.Run(RecordedServer.ThreadId, RecordedServer.RunId, status));

    private static bool IsStream(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/stream", StringComparison.Ordinal);
}
