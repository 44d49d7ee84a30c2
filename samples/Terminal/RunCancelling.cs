// Ctrl+C cancels the run at the server, and the stream then tells how it ended. A second one ends the program.
using System.Runtime.InteropServices;
using TypedLangGraph;

namespace Terminal;

internal sealed class RunCancelling<TState> : IDisposable
    where TState : IGraphState<TState>
{
    private readonly RunStream<TState> _stream;
    private readonly PosixSignalRegistration _registration;
    private bool _isCancelled;

    public RunCancelling(RunStream<TState> stream)
    {
        _stream = stream;
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
    }

    public void Dispose() => _registration.Dispose();

    private void Cancel(PosixSignalContext context)
    {
        // Before the server has answered there is no run to cancel.
        if (_stream.RunId is null || _isCancelled)
            return;
        _isCancelled = true;
        context.Cancel = true;

        // Nobody waits for it: should it fail, the run goes on, and there is the second Ctrl+C.
        _ = _stream.CancelAsync();
    }
}
