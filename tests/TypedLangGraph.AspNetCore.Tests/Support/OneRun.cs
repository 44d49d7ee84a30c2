using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.AspNetCore.Tests.Support;

/// <summary>A server with the run of a <see cref="RecordedServer"/>, whose stream the test makes.</summary>
internal static class OneRun
{
    public static StubServer Streaming(Stream body) => new(request => request.RequestUri!.AbsolutePath.EndsWith("/stream", StringComparison.Ordinal)
        ? StubServer.EventStream(body)
        : Answers.Run(RecordedServer.ThreadId, RecordedServer.RunId, "running"));
}
