using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Decoding;

/// <summary>Every recorded stream, of every mode, becomes typed chunks.</summary>
public sealed class EveryStreamTests
{
    /// <summary>What is cut in the middle of an event ends with an exception, and with nothing else.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["edge_truncated_mid_json"] = "! StreamInterruptedException: ",
    };

    public static TheoryData<string> Names { get; } = new(Fixture.Names("*"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Agrees_with_an_independent_reading(string name)
    {
        var body = Fixture.Stream(name);

        var lines = await Recording.PlayAsync<OpenState>(new MemoryStream(body));

        IndependentReading.AssertAgrees(body, lines, hasMember: null);
        var failures = lines.Where(line => line.StartsWith('!')).ToList();
        if (Exceptions.TryGetValue(name, out var exception))
            Assert.StartsWith(exception, Assert.Single(failures));
        else
            Assert.Empty(failures);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Holds_nothing_unknown(string name)
    {
        var lines = await Recording.PlayAsync<OpenState>(new MemoryStream(Fixture.Stream(name)));

        var unknown = lines.Where(line => line.Contains("> unknown ", StringComparison.Ordinal)).ToList();
        if (IsUnknownByIntent(name))
            Assert.NotEmpty(unknown);
        else
            Assert.Empty(unknown);
    }

    /// <summary>The newer protocol, and an invented event.</summary>
    private static bool IsUnknownByIntent(string name) =>
        name.StartsWith("v2_", StringComparison.Ordinal) || name == "edge_unknown_event_and_field";
}
