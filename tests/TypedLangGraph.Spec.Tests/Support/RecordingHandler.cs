namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>Sends requests to a real server, and tells the log of each.</summary>
internal sealed class RecordingHandler() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        OperationLog.Record(request.Method.Method, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
