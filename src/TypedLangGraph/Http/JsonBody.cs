using System.Net.Http.Headers;

namespace TypedLangGraph.Http;

/// <summary>A request's body: JSON in UTF-8.</summary>
internal static class JsonBody
{
    public static HttpContent Create(byte[] utf8)
    {
        var content = new ByteArrayContent(utf8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
