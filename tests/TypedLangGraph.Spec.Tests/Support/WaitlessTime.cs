namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>A clock whose waits are over at once, and are kept.</summary>
internal sealed class WaitlessTime : TimeProvider
{
    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}
