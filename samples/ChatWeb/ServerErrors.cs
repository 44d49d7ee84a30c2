using TypedLangGraph;

namespace ChatWeb;

/// <summary>Tells the page what went wrong at the LangGraph server, without the details, which are logged.</summary>
internal sealed class ServerErrors(ILogger<ServerErrors> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (NotFoundException)
        {
            return Results.Text("There is no such chat.", statusCode: StatusCodes.Status404NotFound);
        }
        catch (ThreadBusyException)
        {
            return Results.Text("The assistant is still answering.", statusCode: StatusCodes.Status409Conflict);
        }
        catch (LangGraphException exception)
        {
            logger.LogWarning(exception, "A request to the LangGraph server failed.");
            return Results.Text("The assistant cannot be reached at the moment.", statusCode: StatusCodes.Status502BadGateway);
        }
    }
}
