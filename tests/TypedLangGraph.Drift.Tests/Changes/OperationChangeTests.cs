using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Changes;

/// <summary>Operations are told apart by verb and path.</summary>
public sealed class OperationChangeTests
{
    [Theory]
    [ClassData(typeof(Versions))]
    public void A_new_operation_is_compatible(string version) => Assert.Equal(
        ["compatible operation-added DELETE /a/{id}"],
        Told.Of(SmallDocument.Of("""{"/a/{id}":{"get":{}}}"""), SmallDocument.Of("""{"/a/{id}":{"get":{},"delete":{}}}""", version)));

    [Theory]
    [ClassData(typeof(Versions))]
    public void A_removed_operation_is_breaking(string version) => Assert.Equal(
        ["breaking operation-removed GET /b"],
        Told.Of(SmallDocument.Of("""{"/a":{"get":{}},"/b":{"get":{}}}"""), SmallDocument.Of("""{"/a":{"get":{}}}""", version)));

    [Fact]
    public void A_moved_operation_is_one_that_was_removed_and_a_new_one() => Assert.Equal(
        ["breaking operation-removed GET /a", "compatible operation-added GET /a/"],
        Told.Of(SmallDocument.Of("""{"/a":{"get":{}}}"""), SmallDocument.Of("""{"/a/":{"get":{}}}""")));

    [Fact]
    public void Two_paths_that_differ_in_the_name_of_a_parameter_only_are_refused()
    {
        var theirs = SmallDocument.Of("""{"/a/{id}":{"get":{}},"/a/{name}":{"get":{}}}""");

        var exception = Assert.Throws<DriftException>(() => Told.Of(theirs, theirs));

        Assert.Equal("document describes GET /a/{name} and GET /a/{id}, which are the same for a server.", exception.Message);
    }
}
