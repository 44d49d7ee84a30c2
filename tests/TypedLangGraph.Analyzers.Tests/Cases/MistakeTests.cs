using System.Globalization;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>Each rule reports its mistake wherever it stands: that span, with that message, and nothing else.</summary>
public sealed class MistakeTests
{
    public static TheoryData<string> Ids => [.. Mistake.ById.Keys];

    public static TheoryData<string, string> InContainers =>
        [.. from id in Mistake.ById.Keys where !RuleSource.IsAboutStates(id) && !RuleSource.IsAboutContracts(id) from container in Container.All select (id, container.Name)];

    /// <summary>TLG001, TLG008 and TLG402 are about the declaration itself; a struct has nothing that could stay unset.</summary>
    public static TheoryData<string, string> InShapes =>
        [.. from id in Mistake.ById.Keys where RuleSource.IsAboutStates(id) && id is not ("TLG001" or "TLG008" or "TLG402") from shape in StateShape.All select (id, shape.Name)];

    public static TheoryData<string, string> OnModeRoads => [.. from id in ModeMistake.ById.Keys from road in ModeRoad.All select (id, road.Name)];

    public static TheoryData<string, string> OnChunkRoads => [.. from id in ChunkMistake.ById.Keys from road in ChunkRoad.All select (id, road.Name)];

    public static TheoryData<string> ModeRoads => [.. ModeRoad.All.Select(road => road.Name)];

    [Theory]
    [MemberData(nameof(Ids))]
    public Task The_span_and_the_message_are_exact(string id) => CheckAsync(id, RuleSource.Around(id, Mistake.ById[id].Marked), message: Mistake.ById[id].Message);

    [Theory]
    [MemberData(nameof(InContainers))]
    public Task A_mistake_is_reported_wherever_statements_can_stand(string id, string container)
    {
        var place = Container.All.Single(candidate => candidate.Name == container);
        return CheckAsync(id, "using System.Text.Json.Nodes;\n" + place.Around(Mistake.ById[id].Marked), new() { OutputKind = place.Kind }, Mistake.ById[id].Message);
    }

    [Theory]
    [MemberData(nameof(InShapes))]
    public Task A_mistake_is_reported_in_every_shape_of_a_state(string id, string shape) =>
        CheckAsync(id, RuleSource.Around(id, StateShape.All.Single(candidate => candidate.Name == shape).With(Mistake.ById[id].Marked)));

    [Theory]
    [MemberData(nameof(OnModeRoads))]
    public Task Modes_are_followed_on_every_road_into_the_options(string id, string road) =>
        CheckAsync(id, ModeMistake.ById[id].Source(ModeRoad.All.Single(candidate => candidate.Name == road)), message: Mistake.ById[id].Message);

    [Theory]
    [MemberData(nameof(ModeRoads))]
    public Task Modes_are_followed_on_every_road_to_the_reader(string road) =>
        CheckAsync("TLG105", ModeMistake.Reader(ModeRoad.All.Single(candidate => candidate.Name == road)));

    [Theory]
    [MemberData(nameof(OnChunkRoads))]
    public Task Chunks_are_followed_on_every_road_from_the_stream(string id, string road) =>
        CheckAsync(id, ChunkMistake.ById[id].Source(ChunkRoad.All.Single(candidate => candidate.Name == road)), message: Mistake.ById[id].Message);

    private static async Task CheckAsync(string id, string marked, TestProjectOptions? options = null, string? message = null)
    {
        var source = MarkedSource.Parse(marked);
        var diagnostics = await TestCompilation.AnalyzeAsync(
            RuleSource.Sources(id, source.Text),
            (options ?? new()) with { Configuration = RuleSource.ConfigurationOf(id), Contracts = RuleSource.ContractsOf(id, source.Text) },
            AllRules.AnalyzersOf(id));
        Assert.NotEmpty(source.Marks);
        Assert.Equal(source.Marks.Select(mark => (id, mark.Span)), diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)));
        if (message is not null)
            Assert.All(diagnostics, diagnostic => Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
