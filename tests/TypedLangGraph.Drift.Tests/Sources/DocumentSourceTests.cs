using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Tests.Support;
using TypedLangGraph.Spec.Tests.Regeneration;

namespace TypedLangGraph.Drift.Tests.Sources;

/// <summary>Documents come from files and servers; what does not come is explained.</summary>
public sealed class DocumentSourceTests
{
    private const string Document = """{"openapi":"3.1.0","paths":{"/a":{"get":{}}}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_running_server_is_asked()
    {
        await using var server = OneAnswer.Of(Document);

        var document = await DocumentSource.Default.ReadAsync(server.Url("openapi.json"), Token);

        Assert.Equal(server.Url("openapi.json"), document.Name);
        Assert.Equal("/a", Assert.Single(document.Root["paths"]!.AsObject()).Key);
        Assert.StartsWith("GET /openapi.json HTTP/1.1", Assert.Single(server.Requests));
    }

    [Fact]
    public async Task A_file_is_read_by_path_and_by_URL()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("a document.json");
        await File.WriteAllTextAsync(file, Document, Token);

        Assert.Equal(file, (await DocumentSource.Default.ReadAsync(file, Token)).Name);
        Assert.Equal(file, (await DocumentSource.Default.ReadAsync(new Uri(file).AbsoluteUri, Token)).Name);
    }

    [Fact]
    public async Task A_server_without_a_description_is_told_by_its_status()
    {
        await using var server = OneAnswer.Of("Not found", "404 Not Found");

        Assert.Equal(
            $"{server.Url("openapi.json")} was answered with status 404. JavaScript servers do not describe themselves; Python servers do, at /openapi.json.",
            await RefusalAsync(DocumentSource.Default, server.Url("openapi.json")));
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_not_read()
    {
        await using var server = OneAnswer.Of(Document);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("a.json"), Document, Token);
        var source = new DocumentSource(20, TimeSpan.FromSeconds(30));

        Assert.Equal($"{server.Url("a")} is larger than 20 bytes.", await RefusalAsync(source, server.Url("a")));
        Assert.Equal($"{folder.File("a.json")} is larger than 20 bytes.", await RefusalAsync(source, folder.File("a.json")));
    }

    [Fact]
    public async Task A_server_that_does_not_finish_is_left()
    {
        await using var server = OneAnswer.Of(Document, missing: 1);

        Assert.Equal(
            $"{server.Url("a")} was not answered in full within 0.2 seconds.",
            await RefusalAsync(new DocumentSource(1000, TimeSpan.FromSeconds(0.2)), server.Url("a")));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var server = OneAnswer.Of(Document);
        var url = server.Url("a");
        await server.DisposeAsync();

        Assert.StartsWith($"{url} cannot be read: ", await RefusalAsync(DocumentSource.Default, url));
    }

    [Theory]
    [InlineData("ftp://localhost/openapi.json", "ftp://localhost/openapi.json: documents are read from files, http and https only.")]
    [InlineData("http://", "http:// is not a URL.")]
    [InlineData("missing.json", "missing.json cannot be read: ")]
    public async Task What_is_no_document_is_refused(string location, string message) =>
        Assert.StartsWith(message, await RefusalAsync(DocumentSource.Default, location));

    private static async Task<string> RefusalAsync(DocumentSource source, string location) =>
        (await Assert.ThrowsAsync<DriftException>(() => source.ReadAsync(location, Token))).Message;
}
