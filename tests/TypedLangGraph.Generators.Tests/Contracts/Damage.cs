using System.Text.Json.Nodes;

namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>JSON in which one value is another one.</summary>
internal static class Damage
{
    /// <summary>The text once for each value in it, with that value replaced by what the number of its place gives.</summary>
    public static IEnumerable<string> To(string text, Func<int, string> value)
    {
        var count = Places(JsonNode.Parse(text)!).Count();
        for (var i = 0; i < count; i++)
        {
            var root = JsonNode.Parse(text)!;
            Places(root).ElementAt(i)(JsonNode.Parse(value(i)));
            yield return root.ToJsonString();
        }
    }

    private static IEnumerable<Action<JsonNode?>> Places(JsonNode node) => node switch
    {
        JsonObject members => members.ToArray().SelectMany(member => Inner(member.Value).Prepend(with => members[member.Key] = with)),
        JsonArray items => items.ToArray().SelectMany((item, index) => Inner(item).Prepend(with => items[index] = with)),
        _ => [],
    };

    private static IEnumerable<Action<JsonNode?>> Inner(JsonNode? node) => node is null ? [] : Places(node);
}
