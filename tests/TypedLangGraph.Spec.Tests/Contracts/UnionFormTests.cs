using System.Text.Json;

namespace TypedLangGraph.Spec.Tests.Contracts;

/// <summary>A union reads and writes each of its forms.</summary>
public sealed class UnionFormTests
{
    [Fact]
    public void Goto_can_be_the_name_of_a_node()
    {
        CommandGoto target = "review";

        Assert.Equal("\"review\"", target.ToString());
        Assert.Equal("review", Read("\"review\"").Node);
    }

    [Fact]
    public void Goto_can_be_a_node_with_an_input()
    {
        CommandGoto target = new Send { Node = "worker", Input = JsonPayload.Parse("[1]") };

        Assert.Equal("""{"node":"worker","input":[1]}""", target.ToString());
        Assert.Equal("[1]", Read(target.ToString()).Send?.Input.ToString());
    }

    [Fact]
    public void Goto_can_be_several_of_both()
    {
        CommandGoto targets = new GotoTarget[] { "review", new Send { Node = "worker", Input = default } };

        Assert.Equal("""["review",{"node":"worker","input":null}]""", targets.ToString());
        Assert.Equal([("review", null), (null, "worker")], Read(targets.ToString()).Targets!.Select(target => (target.Node, target.Send?.Node)));
    }

    [Fact]
    public void A_form_that_is_not_known_is_kept()
    {
        var target = Read("7");

        Assert.Equal("7", target.UnknownForm?.ToString());
        Assert.Equal("7", target.ToString());
    }

    [Fact]
    public void A_form_cannot_be_null() =>
        Assert.Throws<ArgumentNullException>(() => CommandGoto.FromNode(null!));

    [Fact]
    public void The_error_of_a_task_can_be_text_or_an_object()
    {
        var text = JsonSerializer.Deserialize("\"ValueError('no')\"", AgentServerJsonContext.Default.ThreadTaskError)!;
        var parts = JsonSerializer.Deserialize("""{"error":"ValueError","message":"no","code":3}""", AgentServerJsonContext.Default.ThreadTaskError)!;

        Assert.Equal("ValueError('no')", text.Text);
        Assert.Equal(("ValueError", "no"), (parts.Details?.Error, parts.Details?.Message));
        Assert.Equal("""{"error":"ValueError","message":"no","code":3}""", parts.ToString());
    }

    [Theory]
    [InlineData("true", true, null)]
    [InlineData("2", null, 2)]
    public void Xray_can_be_a_switch_or_a_depth(string json, bool? all, int? depth)
    {
        var xray = JsonSerializer.Deserialize(json, AgentServerJsonContext.Default.GraphXray)!;

        Assert.Equal((all, depth), (xray.AllLevels, xray.Depth));
        Assert.Equal(json, xray.ToString());
    }

    [Theory]
    [InlineData("\"values\"")]
    [InlineData("""["values","updates"]""")]
    public void A_stream_mode_can_be_one_or_several(string json) =>
        Assert.Equal(json, JsonSerializer.Deserialize(json, AgentServerJsonContext.Default.StreamModeSelection)!.ToString());

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("""["plan","act"]""")]
    public void Nodes_can_be_all_or_some(string json) =>
        Assert.Equal(json, JsonSerializer.Deserialize(json, AgentServerJsonContext.Default.NodeSelection)!.ToString());

    [Theory]
    [InlineData("\"1f1e586e-270a-6ed0-8003-9e1c302bcfab\"")]
    [InlineData("""{"checkpoint_id":"1f1e586e-270a-6ed0-8003-9e1c302bcfab"}""")]
    public void A_history_cursor_can_be_an_id_or_a_checkpoint(string json) =>
        Assert.Equal(json, JsonSerializer.Deserialize(json, AgentServerJsonContext.Default.HistoryCursor)!.ToString());

    private static CommandGoto Read(string json) => JsonSerializer.Deserialize(json, AgentServerJsonContext.Default.CommandGoto)!;
}
