namespace TypedLangGraph.Capture.Tests;

/// <summary>The list says how every recording is renewed, or why it is not.</summary>
public sealed class CaptureListTests
{
    private static readonly CaptureList List = CaptureList.Load();

    [Fact]
    public void Every_recording_is_in_the_list_and_everything_in_the_list_is_recorded() =>
        Assert.Equal(Recordings.Names.Order(StringComparer.Ordinal), List.Captures.Select(capture => capture.Name).Concat(List.Exceptions.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_exception_has_its_reason() => Assert.All(List.Exceptions.Values, Assert.NotEmpty);

    [Fact]
    public void Each_capture_keeps_the_answer_to_one_request() =>
        Assert.All(List.Captures, capture => Assert.True(capture.Request is null != capture.Get is null, capture.Name));

    [Fact]
    public void Without_names_everything_is_captured() => Assert.Same(List.Captures, List.Select([]));

    [Fact]
    public void Names_are_captured_in_the_order_of_the_list() =>
        Assert.Equal(["cached_1", "cached_2"], List.Select(["cached_2", "cached_1"]).Select(capture => capture.Name));

    [Theory]
    [InlineData("nope", "no capture named \"nope\"")]
    [InlineData("feedback", "\"feedback\" cannot be captured: feedback addresses need a LangSmith")]
    public void A_name_that_cannot_be_captured_is_refused(string name, string message) =>
        Assert.Contains(message, Assert.Throws<CaptureException>(() => List.Select([name])).Message);

    [Theory]
    [InlineData]
    [InlineData("--only", "joke_values")]
    [InlineData("--out", "folder", "--only")]
    [InlineData("--out", "folder", "joke_values")]
    public void A_wrong_command_line_shows_the_right_one(params string[] args) =>
        Assert.Contains("--out FOLDER [--only NAME ...]", Assert.Throws<CaptureException>(() => Arguments.Parse(args)).Message);

    [Fact]
    public void The_command_line_names_the_folder_and_the_captures()
    {
        var arguments = Arguments.Parse(["--out", "folder", "--only", "a", "b"]);

        Assert.Equal("folder", arguments.Folder);
        Assert.Equal(["a", "b"], arguments.Names);
    }
}
