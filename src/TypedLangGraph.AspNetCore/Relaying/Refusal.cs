using System.Net;
using Microsoft.AspNetCore.Http;

namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>An answer without a stream.</summary>
internal static class Refusal
{
    /// <param name="status">The status.</param>
    /// <param name="message">A text for whoever looks at the response.</param>
    public static IResult Of(HttpStatusCode status, string message) => Results.Text(message, "text/plain", System.Text.Encoding.UTF8, (int)status);
}
