using System.Text;
using System.Text.Json;

namespace TypedLangGraph.Capture;

/// <summary>JSON that goes to the server exactly as it is written in the list: numbers and escapes are part of what is recorded.</summary>
internal static class JsonText
{
    public static JsonElement EmptyObject { get; } = JsonElement.Parse("{}");

    public static HttpContent Content(JsonElement json) => new StringContent(json.GetRawText(), Encoding.UTF8, "application/json");
}
