using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph.Http;

/// <summary>A request's body: JSON without reflection.</summary>
internal static class JsonBody
{
    public static HttpContent Create<T>(T body, JsonTypeInfo<T> type) => Create(JsonSerializer.SerializeToUtf8Bytes(body, type));

    public static HttpContent Create(byte[] utf8)
    {
        var content = new ByteArrayContent(utf8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
