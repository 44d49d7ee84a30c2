using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>The payloads of a recorded run whose state has about everything that a state can have.</summary>
public sealed class RecordedStreamTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using TypedLangGraph;
        namespace Demo;

        public enum Status { Draft, Approved }
        public sealed record Item(string Sku, int Qty, decimal? Price, IReadOnlyList<string> Tags, Dictionary<string, JsonElement>? Meta);
        public sealed class Owner { public required string Name { get; init; } public int? Age { get; init; } public Address? Address { get; set; } }
        public readonly record struct Address(string City, string Zip);

        [GraphState("rich")]
        public partial record RichState
        {
            public required string Title { get; init; }
            public List<Item> Items { get; init; } = [];
            public Status? Status { get; init; }
            public long Count { get; init; } = -1;
            public double? Ratio { get; init; }
            public bool? Flag { get; init; }
            public string? Note { get; init; }
            public Owner? Owner { get; init; }
            public DateTimeOffset? CreatedAt { get; init; }
            public Dictionary<string, int> ByKey { get; init; } = [];
        }
        """;

    private const string Loaded =
        """{"title":"T","items":[],"status":"draft","count":1,"ratio":0.30000000000000004,"flag":true,"note":null,"owner":{"name":"Zoë Łódź","age":null,"address":{"city":"東京","zip":"001-0001"}},"created_at":"1970-01-01T00:00:00.000Z","by_key":{}}""";

    private const string Finished =
        """{"title":"T","items":[{"sku":"sku-0","qty":0,"price":0,"tags":["α","🦜🔗"],"meta":{"nested":{"deep":[1,[2,[3]]]}}},{"sku":"sku-1","qty":1,"price":null,"tags":["α","🦜🔗"],"meta":{"nested":{"deep":[1,[2,[3]]]}}},{"sku":"sku-2","qty":2,"price":3,"tags":["α","🦜🔗"],"meta":{"nested":{"deep":[1,[2,[3]]]}}}],"status":"approved","count":9007199254740992,"ratio":0.30000000000000004,"flag":true,"note":"total 3 — \"quoted\" \\ backslash \u0000-free   line\nbreak","owner":{"name":"Zoë Łódź","age":null,"address":{"city":"東京","zip":"001-0001"}},"created_at":"1970-01-01T00:00:00.000Z","by_key":{"k0":0,"k1":1,"k2":2}}""";

    private static IStateAccess Rich => Consumer.Of(Source).State("Demo.RichState");

    [Fact]
    public void The_first_values_have_only_what_was_written()
    {
        var state = Rich.Read("""{"title":"T","items":[],"by_key":{}}""");

        Assert.Equal("T", (string)state.Title);
        Assert.Equal(-1, (long)state.Count);
        Assert.Null((object?)state.Status);
        Assert.Null((object?)state.Owner);
    }

    [Fact]
    public void The_values_after_the_first_node()
    {
        var state = Rich.Read(Loaded);

        Assert.Equal("Draft", (string)state.Status.ToString());
        Assert.Equal(0.30000000000000004, (double?)state.Ratio);
        Assert.Equal("Zoë Łódź", (string)state.Owner.Name);
        Assert.Null((int?)state.Owner.Age);
        Assert.Equal("東京", (string)state.Owner.Address.City);
        Assert.Equal(DateTimeOffset.UnixEpoch, (DateTimeOffset?)state.CreatedAt);
    }

    [Fact]
    public void The_last_values()
    {
        var state = Rich.Read(Finished);

        Assert.Equal(3, (int)state.Items.Count);
        Assert.Equal(0m, (decimal?)state.Items[0].Price);
        Assert.Null((decimal?)state.Items[1].Price);
        Assert.Equal(["α", "🦜🔗"], (IReadOnlyList<string>)state.Items[2].Tags);
        Assert.Equal("""{"deep":[1,[2,[3]]]}""", (string)state.Items[2].Meta["nested"].GetRawText());
        Assert.Equal(9007199254740992, (long)state.Count);
        Assert.Equal("total 3 — \"quoted\" \\ backslash \0-free   line\nbreak", (string)state.Note);
        Assert.Equal(2, (int)state.ByKey["k2"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"items":[{"sku":"sku-0","qty":0,"price":0,"tags":["α"],"meta":{"nested":{"deep":[1,[2,[3]]]}}}],"by_key":{"k0":0}}""")]
    [InlineData("""{"status":"approved","note":"x","count":9007199254740992}""")]
    [InlineData("""{"note":null}""")]
    public void The_writes_of_the_nodes_keep_exactly_their_keys(string write)
    {
        var expected = System.Text.Json.Nodes.JsonNode.Parse(write);
        var actual = System.Text.Json.Nodes.JsonNode.Parse(Rich.WriteUpdate((object)Rich.ReadUpdate(write)));

        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(expected, actual), actual!.ToJsonString());
    }

    [Fact]
    public void The_writes_of_the_first_node()
    {
        var update = Rich.ReadUpdate("""{"count":1,"ratio":0.30000000000000004,"flag":true,"note":null,"status":"draft","owner":{"name":"Zoë Łódź","age":null,"address":{"city":"東京","zip":"001-0001"}},"created_at":"1970-01-01T00:00:00.000Z"}""");

        Assert.Equal(1, (long)update.Count.Value);
        Assert.True((bool)update.Note.HasValue);
        Assert.Null((string?)update.Note.Value);
        Assert.False((bool)update.Title.HasValue);
        Assert.Equal("001-0001", (string)update.Owner.Value.Address.Zip);
    }

    [Fact]
    public void What_was_read_and_written_reads_the_same() =>
        Assert.Equal(Rich.Write((object)Rich.Read(Finished)), Rich.Write((object)Rich.Read(Rich.Write((object)Rich.Read(Finished)))));

    [Fact]
    public void The_emitted_file() => EmittedSnapshot.Match(Consumer.Of(Source).Generation);
}
