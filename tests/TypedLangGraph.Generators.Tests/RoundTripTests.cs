using System.Text;
using System.Text.Json.Nodes;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Random documents that fit a state come out of reading and writing as they went in, with their keys in any order.</summary>
public sealed class RoundTripTests
{
    private const int Documents = 2_000;

    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using TypedLangGraph;

        public enum Kind { First, SecondOne, Third }
        public record Leaf(string Text, int? Number = null);
        public class Branch { public required List<Leaf> Leaves { get; init; } public Branch? Inner { get; set; } public Kind? Kind { get; set; } }

        [GraphState]
        public partial record S
        {
            public required string Text { get; init; }
            public string? Maybe { get; init; } = "default";
            public long Whole { get; set; }
            public double Real { get; init; }
            public bool Flag { get; init; }
            public Kind Kind { get; init; }
            public Branch? Branch { get; init; }
            public ImmutableArray<Leaf?> Leaves { get; init; } = [];
            public Dictionary<string, string?[]> ByKey { get; init; } = [];
            public JsonElement Any { get; init; }
            public List<List<double>> Matrix { get; } = [];
        }
        """;

    [Fact]
    public void Whole_states()
    {
        var access = Consumer.Of(Source).State("S");
        var random = new Random(7);
        for (var i = 0; i < Documents; i++)
        {
            var document = State(random);
            AssertSame(document, access.Write((object)access.Read(Shuffled(document, random).ToJsonString())), i);
        }
    }

    [Fact]
    public void Updates_with_any_of_the_keys()
    {
        var access = Consumer.Of(Source).State("S");
        var random = new Random(8);
        for (var i = 0; i < Documents; i++)
        {
            var document = State(random);
            foreach (var key in document.Select(property => property.Key).ToArray())
            {
                if (random.Next(2) == 0)
                    document.Remove(key);
            }

            AssertSame(document, access.WriteUpdate((object)access.ReadUpdate(Shuffled(document, random).ToJsonString())), i);
        }
    }

    private static void AssertSame(JsonObject expected, string actual, int document) =>
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(actual)), $"Document {document}: {expected.ToJsonString()} became {actual}");

    private static JsonObject State(Random random) => new()
    {
        ["text"] = Text(random),
        ["maybe"] = Maybe(random, r => Text(r)),
        ["whole"] = random.NextInt64(long.MinValue, long.MaxValue),
        ["real"] = Real(random),
        ["flag"] = random.Next(2) == 0,
        ["kind"] = Kind(random),
        ["branch"] = Maybe(random, r => Branch(r, 0)),
        ["leaves"] = Many(random, r => Maybe(r, Leaf)),
        ["by_key"] = new JsonObject(Enumerable.Range(0, random.Next(4)).Select(i => KeyValuePair.Create(i + Text(random), (JsonNode?)Many(random, r => Maybe(r, r => Text(r)))))),
        ["any"] = Maybe(random, r => Branch(r, 2)),
        ["matrix"] = Many(random, r => Many(r, r => Real(r))),
    };

    private static JsonObject Branch(Random random, int depth) => new()
    {
        ["leaves"] = Many(random, Leaf),
        ["inner"] = depth < 4 ? Maybe(random, r => Branch(r, depth + 1)) : null,
        ["kind"] = Maybe(random, r => Kind(r)),
    };

    private static JsonObject Leaf(Random random) => new() { ["text"] = Text(random), ["number"] = Maybe(random, r => r.Next()) };

    private static JsonArray Many(Random random, Func<Random, JsonNode?> item) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => item(random))];

    private static JsonNode? Maybe(Random random, Func<Random, JsonNode?> value) => random.Next(4) == 0 ? null : value(random);

    private static string Kind(Random random) => random.Next(3) switch { 0 => "first", 1 => "second_one", _ => "third" };

    private static double Real(Random random) => BitConverter.Int64BitsToDouble(random.NextInt64()) is var real && double.IsFinite(real) ? real : 0.1;

    private static string Text(Random random)
    {
        Rune[] alphabet = [new('a'), new('"'), new('\\'), new('\0'), new('\n'), new('é'), new('東'), new(0x1F99C), new(0x10FFFF), new('\u2028'), new('/')];
        return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => alphabet[random.Next(alphabet.Length)].ToString()));
    }

    private static JsonObject Shuffled(JsonObject document, Random random)
    {
        var properties = document.ToArray();
        random.Shuffle(properties);
        return new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
    }
}
