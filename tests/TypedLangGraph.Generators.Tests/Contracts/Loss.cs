using System.Text.Json;

namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>Compares what came with what is written again.</summary>
internal static class Loss
{
    /// <summary>The paths of everything in the first JSON that the second one lacks or has otherwise; items of lists have no number.</summary>
    public static IEnumerable<string> Between(string came, string written) => Between("", JsonElement.Parse(came), JsonElement.Parse(written)).Distinct();

    private static IEnumerable<string> Between(string path, JsonElement came, JsonElement written)
    {
        if (came.ValueKind == JsonValueKind.Object && written.ValueKind == JsonValueKind.Object)
        {
            return came.EnumerateObject().SelectMany(member => written.TryGetProperty(member.Name, out var other)
                ? Between(Then(path, member.Name), member.Value, other)
                : IsNothing(member.Value) ? [] : [Then(path, member.Name)]);
        }

        if (came.ValueKind == JsonValueKind.Array && written.ValueKind == JsonValueKind.Array && came.GetArrayLength() == written.GetArrayLength())
            return came.EnumerateArray().Zip(written.EnumerateArray()).SelectMany(pair => Between(path + "[]", pair.First, pair.Second));

        return AreEqual(came, written) ? [] : [path];
    }

    private static string Then(string path, string name) => path.Length == 0 ? name : path + "." + name;

    /// <summary>Messages are written without the lists that have no items.</summary>
    private static bool IsNothing(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;

    private static bool AreEqual(JsonElement came, JsonElement written)
    {
        try
        {
            return JsonElement.DeepEquals(came, written);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which is no text.
            return false;
        }
    }
}
