namespace TypedLangGraph.Stress.Tests.Loads;

/// <summary>Where streams wait for each other: none goes on before all have come this far and the test lets them.</summary>
/// <param name="streams">How many there are.</param>
internal sealed class Halfway(int streams)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;

    /// <summary>Completes when the test lets the streams go on.</summary>
    public Task Opened => _open.Task;

    public void Arrive()
    {
        if (Interlocked.Increment(ref _arrived) == streams)
            _all.TrySetResult();
    }

    /// <summary>Returns when all streams have come this far.</summary>
    /// <param name="readers">Those who read the streams: one that ends before has failed.</param>
    public async Task AllArrivedAsync(Task[] readers)
    {
        var ended = Task.WhenAny(readers);
        var first = await Task.WhenAny(_all.Task, ended, Task.Delay(Patience, TestContext.Current.CancellationToken));
        if (first == ended)
            await await ended;
        Assert.True(first == _all.Task, $"{_arrived} of {streams} streams came this far: they are not open at the same time.");
    }

    public void Open() => _open.TrySetResult();
}
