// Where a run is shown.
using TypedLangGraph;

namespace Terminal;

internal interface IRunOutput
{
    /// <summary>Shows a run until it ends.</summary>
    /// <param name="chunks">The run.</param>
    /// <param name="outcome">Tells how the run ended, once its chunks have ended.</param>
    Task ShowAsync(IAsyncEnumerable<StreamChunk> chunks, Func<RunOutcome> outcome);
}
