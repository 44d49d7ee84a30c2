using System.Text.Json;
using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Contracts;

/// <summary>
/// Whatever a server sends within the document, and what newer ones add to it, comes out of every type as it went in. The JSON is made at random,
/// from the document's own schemas, and from the same numbers each time.
/// </summary>
public sealed class RoundTripTests
{
    private const int Samples = 300;

    private static readonly SpecDocument Document = SpecDocument.Load();

    public static TheoryData<string> Schemas { get; } =
        [.. Document.Schemas.Select(schema => schema.Key).Except(["JsonObject", "JsonPayload"])];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Nothing_is_lost_by_reading_and_writing(string schema)
    {
        var info = AgentServerJsonContext.Default.GetTypeInfo(typeof(LangGraphThread).Assembly.GetType("TypedLangGraph." + schema)!)!;
        for (var seed = 0; seed < Samples; seed++)
        {
            // An enum's or union's own null is the property's, which is another matter.
            if (new RandomJson(Document, seed).Make(schema) is not { } json)
                continue;
            var text = json.ToJsonString();

            var value = JsonSerializer.Deserialize(text, info);

            Body.AssertSame(text, JsonSerializer.Serialize(value, info));
        }
    }

    [Fact]
    public void The_samples_have_what_the_test_is_about()
    {
        var runs = Enumerable.Range(0, Samples).Select(seed => new RandomJson(Document, seed).Make("Run")!.AsObject()).ToArray();

        Assert.Contains(runs, run => run["status"]!.GetValue<string>().StartsWith("not_known", StringComparison.Ordinal));
        Assert.Contains(runs, run => run["status"]!.GetValue<string>() == "success");
        Assert.Contains(runs, run => run.ContainsKey("not_known_yet"));
        Assert.Contains(runs, run => !run.ContainsKey("kwargs"));
        Assert.Contains(runs, run => run["kwargs"] is JsonObject);
    }
}
