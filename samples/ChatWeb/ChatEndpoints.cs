using TypedLangGraph;
using TypedLangGraph.AspNetCore;

namespace ChatWeb;

/// <summary>What the page asks for.</summary>
internal static class ChatEndpoints
{
    private const int MaxTextLength = 4000;
    private const int MaxDecisions = 20;

    public static void MapChat(this IEndpointRouteBuilder threads)
    {
        threads.MapPost("/", CreateAsync);
        threads.MapGet("/{threadId:guid}", GetAsync);
        threads.MapPost("/{threadId:guid}/messages", SayAsync);
        threads.MapPost("/{threadId:guid}/decisions", DecideAsync);
        threads.MapPost("/{threadId:guid}/runs/{runId:guid}/cancel", CancelAsync);

        #region relay-endpoint
        threads.MapGet("/{threadId:guid}/runs/{runId:guid}/events", (Guid threadId, Guid runId, LangGraphClient client) =>
            LangGraphResults.Relay<ChatState>(client.Runs, threadId, runId, PageEvents.Of));
        #endregion
    }

    private static async Task<NewThread> CreateAsync(LangGraphClient client, CancellationToken cancellationToken) =>
        new((await client.Threads.CreateAsync(cancellationToken: cancellationToken)).ThreadId);

    private static async Task<PageThread> GetAsync(Guid threadId, LangGraphClient client, CancellationToken cancellationToken)
    {
        // In this order: a run that ends in between is followed to its end, and its messages are not missed.
        var last = (await client.Runs.ListPageAsync(threadId, new() { PageSize = 1 }, cancellationToken)).FirstOrDefault();
        var state = await client.Threads.GetStateAsync<ChatState>(threadId, cancellationToken: cancellationToken);
        var isActive = last is not null && (last.Status == RunStatus.Running || last.Status == RunStatus.Pending);
        return new PageThread(
            state.Values?.Messages.Select(PageMessage.Of) ?? [],
            isActive ? [] : state.Interrupts.Select(PageQuestion.Of),
            isActive ? last!.RunId : null);
    }

    private static async Task<IResult> SayAsync(Guid threadId, Say say, LangGraphClient client, CancellationToken cancellationToken)
    {
        if (say.Text is not { Length: > 0 and <= MaxTextLength })
            return Results.Text($"Say something, in at most {MaxTextLength} characters.", statusCode: StatusCodes.Status400BadRequest);
        Message[] said = [new HumanMessage(say.Text) { Id = say.Id.ToString() }];
        return await StartAsync(threadId, new StateUpdate<ChatState> { Messages = said }, client, cancellationToken);
    }

    private static async Task<IResult> DecideAsync(Guid threadId, Decide decide, LangGraphClient client, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(decide.QuestionId) || decide.Approved is not { Count: > 0 and <= MaxDecisions })
            return Results.Text("Name the question, and decide each of its calls.", statusCode: StatusCodes.Status400BadRequest);
        var answer = new ApprovalAnswer(decide.Approved.Select(approved => new Decision(approved ? "approve" : "reject")));
        return await StartAsync(threadId, Resume.To(decide.QuestionId, JsonPayload.From(answer, GraphJson.Default.ApprovalAnswer)), client, cancellationToken);
    }

    private static Task CancelAsync(Guid threadId, Guid runId, LangGraphClient client, CancellationToken cancellationToken) =>
        client.Runs.CancelAsync(threadId, runId, cancellationToken: cancellationToken);

    #region relay-start
    private static async Task<IResult> StartAsync(Guid threadId, RunInput<ChatState>? input, LangGraphClient client, CancellationToken cancellationToken)
    {
        var run = await client.Runs.CreateAsync<ChatState>(threadId, ChatState.Graph, new()
        {
            Input = input,
            StreamMode = StreamMode.MessagesTuple | StreamMode.Updates,
            StreamResumable = true,
        }, cancellationToken);
        return Results.Json(new PageRun(run.RunId), PageJson.Default.PageRun);
    }
    #endregion
}
