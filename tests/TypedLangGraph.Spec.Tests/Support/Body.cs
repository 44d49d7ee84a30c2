using System.Globalization;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>Bodies that a real server sent, and what of them has to survive reading and writing.</summary>
internal static class Body
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Bodies", name + ".json"));

    /// <summary>The same JSON without properties that are null, which are not written, and with times in one spelling.</summary>
    public static JsonNode? Normalize(JsonNode? node) => node switch
    {
        JsonObject @object => new JsonObject(@object.Where(entry => entry.Value is not null).Select(entry => KeyValuePair.Create(entry.Key, Normalize(entry.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Normalize)]),
        JsonValue value when value.TryGetValue(out string? text) && IsTime(text, out var time) => JsonValue.Create(time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };

    public static void AssertSame(string expected, string actual)
    {
        var (left, right) = (Normalize(JsonNode.Parse(expected)), Normalize(JsonNode.Parse(actual)));
        Assert.True(JsonNode.DeepEquals(left, right), $"expected {left?.ToJsonString()}{Environment.NewLine}actual   {right?.ToJsonString()}");
    }

    private static bool IsTime(string? text, out DateTimeOffset time)
    {
        time = default;
        return text is [_, _, _, _, '-', ..] && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }
}
