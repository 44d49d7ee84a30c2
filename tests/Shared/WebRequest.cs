using Microsoft.AspNetCore.Http;

namespace TypedLangGraph.TestSupport;

/// <summary>A request that a <see cref="WebServer"/> got.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Path">The path without the query.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Connection">The id of the connection that it came by.</param>
internal sealed record WebRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Connection)
{
    public static WebRequest From(HttpContext context) => new(
        context.Request.Method,
        context.Request.Path,
        context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        context.Connection.Id);

    /// <summary>The value of a header, or null when there was none.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
