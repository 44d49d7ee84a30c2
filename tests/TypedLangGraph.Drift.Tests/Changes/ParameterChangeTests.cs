using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Changes;

/// <summary>Parameters are told apart by place and name, those of a path by their order.</summary>
public sealed class ParameterChangeTests
{
    private const string Limit = """{"in":"query","name":"limit","schema":{"type":"integer"}}""";

    [Theory]
    [InlineData("""{"in":"query","name":"after","schema":{"type":"string"}}""", "compatible parameter-added GET /a/{id} query after: string, optional")]
    [InlineData("""{"in":"query","name":"after","required":true,"schema":{"type":"string"}}""", "breaking parameter-added GET /a/{id} query after: string, required")]
    [InlineData("""{"in":"header","name":"X-After","schema":{"type":"string"}}""", "compatible parameter-added GET /a/{id} header X-After: string, optional")]
    [InlineData("""{"in":"cookie","name":"session","required":true,"schema":{"type":"string"}}""", "breaking parameter-added GET /a/{id} cookie session: string, required")]
    public void A_new_parameter_breaks_when_it_is_required(string parameter, string told) =>
        Assert.Equal([told], Changed(Limit, $"{Limit},{parameter}"));

    [Fact]
    public void A_removed_parameter_is_breaking() => Assert.Equal(["breaking parameter-removed GET /a/{id} query limit: integer"], Changed(Limit, ""));

    [Fact]
    public void A_parameter_that_becomes_required_is_breaking() => Assert.Equal(
        ["breaking required-changed GET /a/{id} query limit: optional -> required"],
        Changed(Limit, """{"in":"query","name":"limit","required":true,"schema":{"type":"integer"}}"""));

    [Theory]
    [InlineData("""{"type":"string"}""", "breaking type-changed GET /a/{id} query limit: integer -> string")]
    [InlineData("""{"type":"number"}""", "compatible type-changed GET /a/{id} query limit: integer -> number")]
    [InlineData("""{"type":"integer","enum":[1,2]}""", "breaking enum-added GET /a/{id} query limit: any value -> 1, 2")]
    public void A_parameter_whose_schema_changes(string schema, string told) =>
        Assert.Equal([told], Changed(Limit, Limit.Replace("""{"type":"integer"}""", schema)));

    [Theory]
    [InlineData("Accept")]
    [InlineData("content-type")]
    [InlineData("Authorization")]
    public void Headers_that_are_no_parameters_are_left_out(string name) =>
        Assert.Empty(Changed("", """{"in":"header","name":"NAME","required":true,"schema":{"type":"string"}}""".Replace("NAME", name)));

    [Fact]
    public void The_case_of_a_header_does_not_matter() => Assert.Empty(Changed(
        """{"in":"header","name":"Last-Event-ID","schema":{"type":"string"}}""", """{"in":"header","name":"last-event-id","schema":{"type":"string"}}"""));

    [Fact]
    public void A_shared_parameter_is_told_by_its_own_name()
    {
        const string Shared = """{"$ref":"#/paths/~1shared/Limit"}""";
        const string Paths = """{"/a":{"get":{"parameters":[LIMIT]}},"/b":{"get":{"parameters":[LIMIT]}},"/shared":{"Limit":{"in":"query","name":"limit","schema":{"type":"integer"}}}}""";

        var told = Told.Of(SmallDocument.Of(Paths.Replace("LIMIT", Shared)), SmallDocument.Of(Paths.Replace("LIMIT", Limit.Replace("integer", "boolean"))));

        Assert.Equal(["breaking type-changed parameter Limit: integer -> boolean"], told);
    }

    private static string[] Changed(string ours, string theirs)
    {
        var told = Versions.All.Select(version => Told.Of(Document(ours, Versions.Older), Document(theirs, version))).ToArray();
        Assert.Equal(told[0], told[1]);
        return told[0];
    }

    private static ApiDocument Document(string parameters, string version)
    {
        const string Id = """{"in":"path","name":"id","required":true,"schema":{"type":"string"}}""";
        var list = parameters.Length == 0 ? Id : $"{Id},{parameters}";
        return SmallDocument.OfOperation("get", "/a/{id}", "{\"parameters\":[" + list + "]}", version);
    }
}
