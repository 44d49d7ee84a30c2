using System.Text.Json;

namespace TypedLangGraph.Spec.Tests.Contracts;

/// <summary>A newer server never breaks this version, and what it adds is kept.</summary>
public sealed class UnknownThingsTests
{
    private const string NewerRun = """
        {"run_id":"01a1fd41-7fe4-705b-8a59-68578a808428","thread_id":"01a1fd41-7fe2-705f-b463-2d1d7aa58332","assistant_id":"21c0d820-85d6-5d34-b385-2911b225f139",
        "created_at":"2026-11-21T08:38:10.660Z","updated_at":"2026-11-21T08:38:10.755Z","metadata":{},"status":"paused","pause_reason":{"code":7},"priority":3}
        """;

    [Fact]
    public void An_unknown_enum_value_survives()
    {
        var run = JsonSerializer.Deserialize(NewerRun, AgentServerJsonContext.Default.Run)!;

        Assert.Equal("paused", run.Status.Value);
        Assert.Equal(new RunStatus("paused"), run.Status);
        Assert.Contains("\"status\":\"paused\"", JsonSerializer.Serialize(run, AgentServerJsonContext.Default.Run));
    }

    [Fact]
    public void Unknown_fields_survive()
    {
        var run = JsonSerializer.Deserialize(NewerRun, AgentServerJsonContext.Default.Run)!;

        Assert.Equal(["pause_reason", "priority"], run.UnknownFields!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(7, run.UnknownFields["pause_reason"].GetProperty("code").GetInt32());
        Support.Body.AssertSame(NewerRun, JsonSerializer.Serialize(run, AgentServerJsonContext.Default.Run));
    }

    [Fact]
    public void Further_settings_of_a_configuration_survive()
    {
        const string json = """{"tags":["a"],"max_concurrency":4}""";

        var config = JsonSerializer.Deserialize(json, AgentServerJsonContext.Default.RunConfig);

        Assert.Equal(json, JsonSerializer.Serialize(config, AgentServerJsonContext.Default.RunConfig));
    }

    [Fact]
    public void A_field_that_every_server_sends_must_be_there()
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"metadata":{}}""", AgentServerJsonContext.Default.LangGraphThread));

        Assert.Contains("thread_id", exception.Message);
    }

    [Fact]
    public void A_state_before_the_first_run_is_read()
    {
        var state = JsonSerializer.Deserialize(
            """{"values":{},"next":[],"tasks":[],"metadata":null,"created_at":null,"checkpoint":null,"parent_checkpoint":null}""", AgentServerJsonContext.Default.LangGraphThreadState)!;

        Assert.Null(state.Checkpoint);
        Assert.Null(state.CreatedAt);
    }

    [Fact]
    public void An_interrupt_without_value_has_json_null()
    {
        var interrupt = JsonSerializer.Deserialize("""{"id":"c79f92dd1500d91b488d19d63eaea365"}""", AgentServerJsonContext.Default.Interrupt)!;

        Assert.True(interrupt.Value.IsNull);
    }
}
