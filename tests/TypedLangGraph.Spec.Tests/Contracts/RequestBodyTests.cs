using System.Text.Json;

namespace TypedLangGraph.Spec.Tests.Contracts;

/// <summary>A request says what was set and nothing else: servers refuse null for almost every option.</summary>
public sealed class RequestBodyTests
{
    [Fact]
    public void Options_that_are_not_set_are_not_sent() =>
        Assert.Equal(
            """{"assistant_id":"agent"}""",
            JsonSerializer.Serialize(new ThreadRunRequest { AssistantId = "agent" }, AgentServerJsonContext.Default.ThreadRunRequest));

    [Fact]
    public void An_explicit_json_null_is_sent() =>
        Assert.Equal(
            """{"resume":null}""",
            JsonSerializer.Serialize(new Command { Resume = default(JsonPayload) }, AgentServerJsonContext.Default.Command));

    [Fact]
    public void Every_option_has_its_wire_name() =>
        Assert.Equal(
            """
            {"assistant_id":"agent","command":{"goto":"plan"},"config":{"recursion_limit":5},"stream_mode":["updates"],"after_seconds":1.5,"durability":"exit","interrupt_before":"*","multitask_strategy":"enqueue","if_not_exists":"create"}
            """.Trim(),
            JsonSerializer.Serialize(
                new ThreadRunRequest
                {
                    AssistantId = "agent",
                    Command = new() { Goto = "plan" },
                    Config = new() { RecursionLimit = 5 },
                    StreamMode = StreamModeSelection.FromModes([StreamModeName.Updates]),
                    AfterSeconds = 1.5,
                    Durability = Durability.Exit,
                    InterruptBefore = "*",
                    MultitaskStrategy = MultitaskStrategy.Enqueue,
                    IfNotExists = IfNotExists.Create,
                },
                AgentServerJsonContext.Default.ThreadRunRequest));

    [Fact]
    public void A_value_may_be_nested_deeply()
    {
        var deep = new string('[', 300) + new string(']', 300);

        var request = new ThreadStateUpdateRequest { Values = JsonPayload.Parse(deep) };

        Assert.Equal($$"""{"values":{{deep}}}""", JsonSerializer.Serialize(request, AgentServerJsonContext.Default.ThreadStateUpdateRequest));
    }
}
