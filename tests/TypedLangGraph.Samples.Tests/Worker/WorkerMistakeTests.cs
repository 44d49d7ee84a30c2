// What the sample Worker says of settings and files that it cannot use.
using Worker;

namespace TypedLangGraph.Samples.Tests.Worker;

public sealed class WorkerMistakeTests
{
    [Theory]
    [InlineData("\"--what\" is no setting", "--what", "1")]
    [InlineData("--url \"here\" is no address", "--url", "here")]
    [InlineData("--concurrency \"0\" is no number of runs", "--concurrency", "0")]
    [InlineData("Could not find file", "--url", "http://127.0.0.1:1", "--jobs", "missing.jsonl")]
    public async Task Says_what_is_wrong_with_a_setting(string message, params string[] arguments)
    {
        var run = await Sample.RunAsync("Worker", arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Theory]
    [InlineData("""{"graph":"poem","id":"2"}""", "line 2 is no job")]
    [InlineData("""{"graph":"joke","id":"2"}""", "line 2 is no job")]
    [InlineData("""{"graph":"joke","topic":"dogs"}""", "line 2 is no job")]
    [InlineData("nonsense", "line 2 is no job")]
    [InlineData("""{"graph":"joke","id":"1","topic":"dogs"}""", "two jobs have the id \"1\"")]
    public void Names_the_line_that_is_no_job(string second, string message)
    {
        using var file = new TemporaryFile("""{"graph":"joke","id":"1","topic":"cats"}""" + "\n" + second + "\n");

        Assert.Contains(message, Assert.Throws<FormatException>(() => JobFile.Read(file.Path)).Message);
    }

    [Fact]
    public void Two_workers_cannot_share_a_journal()
    {
        using var file = new TemporaryFile(string.Empty);
        using var first = Journal.Open(file.Path);

        Assert.Throws<IOException>(() => Journal.Open(file.Path));
    }
}
