using System.Text.Json;

namespace TypedLangGraph.Spec.Tests.Contracts;

/// <summary>An open enum is a value with an identity of its own.</summary>
public sealed class OpenEnumTests
{
    [Fact]
    public void Equal_values_are_equal_and_have_one_hash()
    {
        var read = JsonSerializer.Deserialize("\"success\"", AgentServerJsonContext.Default.RunStatus);

        Assert.True(read == RunStatus.Success);
        Assert.Equal(RunStatus.Success.GetHashCode(), read.GetHashCode());
        Assert.Contains(read, new HashSet<RunStatus> { RunStatus.Success });
    }

    [Fact]
    public void Different_values_are_different()
    {
        Assert.True(RunStatus.Success != RunStatus.Error);
        Assert.NotEqual(new RunStatus("Success"), RunStatus.Success);
        Assert.NotEqual(default, RunStatus.Success);
    }

    [Fact]
    public void A_value_is_not_empty() =>
        Assert.Throws<ArgumentException>(() => new RunStatus(""));

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    public void Something_else_than_text_is_refused(string json)
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, AgentServerJsonContext.Default.RunStatus));

        Assert.Contains("RunStatus", exception.Message);
    }
}
