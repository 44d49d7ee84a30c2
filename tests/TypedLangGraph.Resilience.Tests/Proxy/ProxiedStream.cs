namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>A request for a stream that went through the proxy.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path and the query.</param>
/// <param name="LastEventId">The id that the client has come to, or null when it sent none.</param>
internal sealed record ProxiedStream(string Method, string Path, string? LastEventId);
