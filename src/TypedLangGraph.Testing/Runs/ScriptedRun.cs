using System.Text;

namespace TypedLangGraph.Testing.Runs;

/// <summary>A run that plays a script: where it stands, and how it ends.</summary>
internal sealed class ScriptedRun(SentRun sent, RunScript script)
{
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<int> _broken = [];

    public SentRun Sent => sent;

    public IReadOnlyList<RunStep> Steps => script.Steps;

    /// <summary>Whether everything has been played, to whomever.</summary>
    public bool IsOver { get; private set; }

    public bool IsCancelled => _cancelled.Task.IsCompleted;

    public Task Cancelled => _cancelled.Task;

    public RunStep.Interrupt? Question => Steps.LastOrDefault(static step => step is RunStep.Event or RunStep.Interrupt) as RunStep.Interrupt;

    public RunStep.Event? Failure => Steps.OfType<RunStep.Event>().LastOrDefault() is { Name: "error" } error ? error : null;

    public RunStatus Status => IsCancelled ? RunStatus.Interrupted
        : !IsOver ? RunStatus.Running
        : Failure is not null ? RunStatus.Error
        : Question is not null ? RunStatus.Interrupted
        : RunStatus.Success;

    /// <summary>The state as the script last told it; null when it tells none.</summary>
    public JsonPayload? LastValues => Steps.OfType<RunStep.Event>().LastOrDefault(static step => step.Name == "values")?.Data;

    public void Cancel() => _cancelled.TrySetResult();

    public void Finish() => IsOver = true;

    /// <summary>True the first time only: a script breaks each connection once.</summary>
    public bool Break(int step) => _broken.Add(step);

    /// <summary>The bytes of a step; none for what is not sent. Ids count from zero, which is the metadata's.</summary>
    public byte[] Bytes(int step) => Steps[step] switch
    {
        RunStep.Event sentEvent => Frame(sentEvent.Name, sentEvent.Data, step),
        RunStep.Interrupt interrupt => Frame(InterruptEvent, Json.Object("__interrupt__", interrupt.List), step),
        RunStep.Heartbeat => ": heartbeat\n\n"u8.ToArray(),
        _ => [],
    };

    public byte[] Metadata => Frame("metadata", Json.Object("run_id", Json.Text(sent.RunId.ToString())), step: -1);

    /// <summary>Servers tell an interrupt among the updates, and where only values were asked for among those.</summary>
    private string InterruptEvent => sent.StreamModes.Contains("updates") ? "updates" : "values";

    private byte[] Frame(string name, JsonPayload data, int step)
    {
        var text = new StringBuilder("event: ").Append(name).Append("\ndata: ").Append(data.ToString()).Append('\n');
        if (sent.StreamResumable)
            text.Append("id: ").Append(step + 1).Append('\n');
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }
}
