namespace TypedLangGraph.Http;

/// <summary>What requests, errors and logs need to know about an operation of the server.</summary>
/// <param name="method">The verb.</param>
/// <param name="path">The path with its parameters in braces, so that logs hold no ids.</param>
/// <param name="repetition">When a request that failed may be sent again.</param>
/// <param name="needs">Which servers have the operation; null means all of them.</param>
/// <param name="accept">The media types of the answer; null means JSON.</param>
internal readonly struct ServerOperation(HttpMethod method, string path, Repetition repetition, string? needs = null, string? accept = null)
{
    public HttpMethod Method => method;

    public string Path => path;

    public Repetition Repetition => repetition;

    public string? Needs => needs;

    public string Accept => accept ?? "application/json";

    public override string ToString() => $"{method} {path}";
}
