namespace TypedLangGraph;

/// <summary>
/// Crons: runs that start by themselves, on a schedule. Reached as <see cref="LangGraphClient.Crons"/>. Development servers have none: every method
/// fails there with a <see cref="NotSupportedByServerException"/>.
/// </summary>
public sealed partial class CronsClient
{
    private readonly AgentServerOperations _operations;

    internal CronsClient(AgentServerOperations operations) => _operations = operations;

    /// <summary>Creates a cron whose runs have threads of their own. Endpoint: <c>POST /runs/crons</c>. Needs a Python server.</summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph.</param>
    /// <param name="schedule">The schedule, in cron's own form: minute, hour, day, month, weekday. <c>0 8 * * 1</c> is each Monday at eight.</param>
    /// <param name="options">The input, and how to run; <see langword="null"/> runs without an input.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="NotFoundException">There is no such assistant.</exception>
    /// <exception cref="InvalidRequestException">The schedule is none.</exception>
    /// <exception cref="NotSupportedByServerException">The server has no crons.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Cron> CreateAsync<TState>(
        string assistantId, string schedule, CronCreateOptions<TState>? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        ArgumentException.ThrowIfNullOrEmpty(schedule);
        return _operations.CreateCronAsync(CronRequests.Create(assistantId, schedule, options ?? new()), cancellationToken);
    }

    /// <summary>Creates a cron whose runs are on one thread. Endpoint: <c>POST /threads/{thread_id}/runs/crons</c>. Needs a Python server.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="assistantId">The assistant's id, or the id of a graph.</param>
    /// <param name="schedule">The schedule, in cron's own form: minute, hour, day, month, weekday. <c>0 8 * * 1</c> is each Monday at eight.</param>
    /// <param name="options">The input, and how to run; <see langword="null"/> goes on from the thread's state.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="NotFoundException">There is no such thread or assistant.</exception>
    /// <exception cref="InvalidRequestException">The schedule is none.</exception>
    /// <exception cref="NotSupportedByServerException">The server has no crons.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Cron> CreateForThreadAsync<TState>(
        Guid threadId, string assistantId, string schedule, ThreadCronOptions<TState>? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        ArgumentException.ThrowIfNullOrEmpty(schedule);
        return _operations.CreateThreadCronAsync(threadId, CronRequests.CreateForThread(assistantId, schedule, options ?? new()), cancellationToken);
    }

    /// <summary>Changes a cron. Endpoint: <c>PATCH /runs/crons/{cron_id}</c>. Needs a Python server.</summary>
    /// <param name="cronId">The cron.</param>
    /// <param name="options">What to change.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <returns>The changed cron.</returns>
    /// <exception cref="NotFoundException">There is no such cron.</exception>
    /// <exception cref="NotSupportedByServerException">The server has no crons.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Cron> UpdateAsync<TState>(Guid cronId, CronUpdateOptions<TState> options, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        ArgumentNullException.ThrowIfNull(options);
        return _operations.UpdateCronAsync(cronId, CronRequests.Update(options), cancellationToken);
    }

    /// <summary>Deletes a cron; runs that it has started go on. Endpoint: <c>DELETE /runs/crons/{cron_id}</c>. Needs a Python server.</summary>
    /// <param name="cronId">The cron.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such cron.</exception>
    /// <exception cref="NotSupportedByServerException">The server has no crons.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task DeleteAsync(Guid cronId, CancellationToken cancellationToken = default) => _operations.DeleteCronAsync(cronId, cancellationToken);
}
