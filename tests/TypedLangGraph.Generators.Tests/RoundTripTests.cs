using System.Text;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Random documents that fit a state come out of reading and writing as they went in, with their keys in any order.</summary>
public sealed class RoundTripTests
{
    private const int Documents = 2_000;

    [Fact]
    public void Whole_states()
    {
        var access = EveryShape.Access();
        var random = new Random(7);
        for (var i = 0; i < Documents; i++)
        {
            var document = State(random);
            AssertSame(document, access.Write((object)access.Read(Shuffled(document, random)!.ToJsonString())), i);
        }
    }

    [Fact]
    public void Updates_with_any_of_the_keys()
    {
        var access = EveryShape.Access();
        var random = new Random(8);
        for (var i = 0; i < Documents; i++)
        {
            var document = State(random);
            foreach (var key in document.Select(property => property.Key).ToArray())
            {
                if (random.Next(2) == 0)
                    document.Remove(key);
            }

            AssertSame(document, access.WriteUpdate((object)access.ReadUpdate(Shuffled(document, random)!.ToJsonString())), i);
        }
    }

    private static void AssertSame(JsonObject expected, string actual, int document) =>
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(actual)), $"Document {document}: {expected.ToJsonString()} became {actual}");

    private static JsonObject State(Random random, int depth = 0)
    {
        var state = new JsonObject
        {
            ["id"] = new Guid(random.Next(), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).ToString(),
            ["flag"] = random.Next(2) == 0,
            ["text"] = Text(random),
            ["generic"] = Item(random),
            ["maybe"] = Maybe(random, r => Text(r)),
            ["money"] = decimal.Divide(random.NextInt64(), 1000),
            ["whole"] = random.NextInt64(long.MinValue, long.MaxValue),
            ["real"] = Real(random),
            ["kind"] = Kind(random),
            ["rights"] = random.Next(4) switch { 0 => "none", 1 => "read", 2 => "read, write", _ => "write, delete" },
            ["branch"] = Maybe(random, r => Branch(r, 0)),
            ["leaves"] = Many(random, r => Maybe(r, Leaf)),
            ["by_key"] = ByKey(random, r => Many(r, r => Maybe(r, r => Text(r)))),
            ["any"] = Maybe(random, r => Branch(r, 2)),
            ["matrix"] = Many(random, r => Many(r, r => Real(r))),
            ["shape"] = Maybe(random, r => Shape(r, 0)),
            ["shapes"] = Maybe(random, r => ByKey(r, r => Maybe(r, r => Shape(r, 2)))),
            ["point"] = Point(random),
            ["maybe_point"] = Maybe(random, Point),
            ["cell"] = new JsonObject { ["row"] = random.NextInt64(), ["note"] = Maybe(random, r => Text(r)) },
            ["deed"] = Maybe(random, r => new JsonObject { ["owner"] = Maybe(r, r => Text(r)), ["class"] = Text(r), ["event"] = $"20{r.Next(10, 99)}-1{r.Next(0, 3)}-0{r.Next(1, 10)}" }),
            ["twin"] = Maybe(random, r => new JsonObject { ["twin"] = r.NextInt64() }),
            ["box"] = Maybe(random, r => Box(r, Maybe(r, r => Box(r, Maybe(r, r => r.Next()))))),
            ["items"] = Many(random, Item),
            ["version"] = Maybe(random, r => Version(r)),
            ["versions"] = Maybe(random, r => Many(r, r => Version(r))),
            ["odd \"name\"!"] = Maybe(random, r => Text(r)),
            ["messages"] = Many(random, Message),
            ["last"] = Maybe(random, Message),
            ["blocks"] = Maybe(random, r => Many(r, Block)),
            ["wide"] = Maybe(random, Wide),
            ["self"] = depth < 1 ? Maybe(random, r => State(r, depth + 1)) : null,
        };
        return WithUnknown(state, random);
    }

    private static JsonObject WithUnknown(JsonObject document, Random random)
    {
        for (var i = random.Next(3); i > 0; i--)
            document[i + "?" + Text(random)] = Maybe(random, Leaf);

        return document;
    }

    private static JsonObject Shape(Random random, int depth)
    {
        if (depth > 3 || random.Next(2) == 0)
            return new JsonObject { ["name"] = Text(random), ["radius"] = Real(random), ["type"] = "circle" };

        return WithUnknown(new JsonObject { ["type"] = 2, ["name"] = Text(random), ["shapes"] = Many(random, r => Shape(r, depth + 1)) }, random);
    }

    private static JsonObject Message(Random random) => WithUnknown(
        new()
        {
            ["type"] = random.Next(4) switch { 0 => "human", 1 => "ai", 2 => "system", _ => "of the future" },
            ["content"] = random.Next(2) == 0 ? Text(random) : Many(random, Block),
            ["id"] = Text(random) + "!",
        },
        random);

    private static JsonNode Block(Random random) => new JsonObject { ["type"] = "text", ["text"] = Text(random) };

    private static JsonObject Wide(Random random) =>
        new(Enumerable.Range(0, 70).Select(index => KeyValuePair.Create("member" + index, Maybe(random, r => r.Next()))));

    private static JsonObject Item(Random random) => new() { ["sku"] = Text(random) };

    private static JsonObject Point(Random random) => new() { ["x"] = Real(random), ["y"] = Real(random) };

    private static JsonObject Box(Random random, JsonNode? content) => new() { ["content"] = content, ["when"] = $"2026-01-{random.Next(10, 32)}T03:04:05.5+0{random.Next(1, 10)}:30" };

    private static string Version(Random random) => $"{random.Next(9)}.{random.Next(99)}";

    private static JsonObject ByKey(Random random, Func<Random, JsonNode?> value) =>
        new(Enumerable.Range(0, random.Next(4)).Select(i => KeyValuePair.Create(i + Text(random), value(random))));

    private static JsonObject Branch(Random random, int depth) => WithUnknown(
        new()
        {
            ["leaves"] = Many(random, Leaf),
            ["inner"] = depth < 4 ? Maybe(random, r => Branch(r, depth + 1)) : null,
            ["kind"] = Maybe(random, r => Kind(r)),
        },
        random);

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

    /// <summary>The same with the keys of every object in another order, so that discriminators stand anywhere.</summary>
    private static JsonNode? Shuffled(JsonNode? node, Random random)
    {
        if (node is JsonArray items)
            return new JsonArray([.. items.Select(item => Shuffled(item, random))]);

        if (node is not JsonObject document)
            return node?.DeepClone();

        var properties = document.ToArray();
        random.Shuffle(properties);
        return new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, Shuffled(property.Value, random))));
    }
}
