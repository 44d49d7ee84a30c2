using TypedLangGraph.AspNetCore;
using TypedLangGraph.Drift.Api;
using TypedLangGraph.Extensions.AI;
using TypedLangGraph.Spec.Tests.Support;
using TypedLangGraph.Testing;

namespace TypedLangGraph.Drift.Tests.PublicApi;

/// <summary>The public API changes only where it is meant to: docs/api lists it, in a file for each package.</summary>
public sealed class ListingTests
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    [Theory]
    [InlineData(typeof(LangGraphClient))]
    [InlineData(typeof(LangGraphServiceOptions))]
    [InlineData(typeof(LangGraphChatClientOptions))]
    [InlineData(typeof(FakeAgentServer))]
    [InlineData(typeof(RelayOptions))]
    public void The_listing_is_that_of_the_assembly(Type member)
    {
        var file = Path.GetFullPath(Path.Combine(SpecFolder.Path, "..", "docs", "api", $"{member.Assembly.GetName().Name}.txt"));
        var actual = Listing.Of(member.Assembly);
        var listed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        if (listed == actual)
            return;
        if (Environment.GetEnvironmentVariable(AcceptVariable) != "1")
            Assert.Fail($"{file} is out of date. {AcceptVariable}=1 accepts:\n{ListingReport.Write(ListingComparer.Compare(listed, actual))}");
        File.WriteAllText(file, actual);
    }

    [Fact]
    public void It_is_written_the_same_each_time() =>
        Assert.Equal(Listing.Of(typeof(LangGraphClient).Assembly), Listing.Of(typeof(LangGraphClient).Assembly));

    [Fact]
    public void It_tells_all_that_callers_depend_on() => Assert.Equal(
        """
        TypedLangGraph.Drift.Tests.PublicApi.ListedKind :: enum : int
        TypedLangGraph.Drift.Tests.PublicApi.ListedKind :: const ListedKind One = 1
        TypedLangGraph.Drift.Tests.PublicApi.ListedThing<T> :: abstract class : IDisposable where T : class, new()
        TypedLangGraph.Drift.Tests.PublicApi.ListedThing<T> :: Dictionary<string, List<string?>?>? Map { get; }
        TypedLangGraph.Drift.Tests.PublicApi.ListedThing<T> :: abstract Task<T?> FindAsync(string key, int? limit = default, CancellationToken cancellationToken = default)
        TypedLangGraph.Drift.Tests.PublicApi.ListedThing<T> :: const string Name = "thing"
        TypedLangGraph.Drift.Tests.PublicApi.ListedThing<T> :: protected ListedThing(int size = 3)
        TypedLangGraph.Drift.Tests.PublicApi.ListedThing<T> :: protected virtual void Dispose(bool disposing)
        TypedLangGraph.Drift.Tests.PublicApi.ListedThing<T> :: required string Title { get; init; }
        TypedLangGraph.Drift.Tests.PublicApi.ListedThing<T> :: static bool TryParse(ReadOnlySpan<char> text, out ListedThing<T> thing)
        TypedLangGraph.Drift.Tests.PublicApi.ListedThing<T> :: string? Note { get; protected set; }
        TypedLangGraph.Drift.Tests.PublicApi.ListedThing<T> :: void Dispose()
        """,
        string.Join('\n', Listing.Of(typeof(ListingTests).Assembly).Split('\n').Where(line => line.Contains(".Listed", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("TypedLangGraph.Drift.Tests.PublicApi.ListingTests", StringComparison.Ordinal))));
}
