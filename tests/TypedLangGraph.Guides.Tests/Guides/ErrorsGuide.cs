using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class ErrorsGuide(DevServerFixture server)
{
    [Fact]
    public async Task A_run_that_fails()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region errors
        try
        {
            await foreach (var chunk in client.Runs.StreamAsync<FailingState>("errs", new()
            {
                Input = new StateUpdate<FailingState> { Kind = "http" },
                StreamMode = StreamMode.Updates,
            }))
            {
                if (chunk is UpdatesChunk<FailingState> update)
                    Console.WriteLine($"{update.Node} has run");
            }
        }
        catch (RunFailedException failure)
        {
            Console.WriteLine($"{failure.Error}: {failure.ServerMessage}");
        }
        #endregion

        Printed.AsIn("errors");
    }

    [Fact]
    public async Task An_error_as_a_chunk()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region errors-yield
        await foreach (var chunk in client.Runs.StreamAsync<FailingState>("errs", new()
        {
            Input = new StateUpdate<FailingState> { Kind = "http" },
            StreamMode = StreamMode.Updates,
            YieldErrors = true,
        }))
        {
            if (chunk is ErrorChunk error)
                Console.WriteLine($"{error.Error}: {error.Message}");
        }
        #endregion

        Printed.AsIn("errors-yield");
    }

    [Fact]
    public async Task A_request_that_fails()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region errors-request
        try
        {
            await client.Runs.WaitAsync<JokeState>("no_such_graph", new() { Input = new StateUpdate<JokeState> { Topic = "x" } });
        }
        catch (NotFoundException)
        {
            Console.WriteLine("there is no such assistant");
        }
        catch (LangGraphException exception)
        {
            Console.WriteLine($"something else: {exception.Message}");
        }
        #endregion

        Printed.AsIn("errors-request");
    }
}
