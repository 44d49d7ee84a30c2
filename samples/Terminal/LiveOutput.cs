// Shows a run on a terminal, drawn anew with each chunk and, for the times of the nodes, in between.
using Spectre.Console;
using TypedLangGraph;

namespace Terminal;

internal sealed class LiveOutput(IAnsiConsole console, RunView view) : IRunOutput
{
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    public Task ShowAsync(IAsyncEnumerable<StreamChunk> chunks, Func<RunOutcome> outcome) =>
        console.Live(Draw()).Overflow(VerticalOverflow.Crop).Cropping(VerticalOverflowCropping.Top).StartAsync(async live =>
        {
            await using var enumerator = chunks.GetAsyncEnumerator();
            var next = enumerator.MoveNextAsync().AsTask();
            while (true)
            {
                await Task.WhenAny(next, Task.Delay(Redraw));
                if (next.IsCompleted)
                {
                    if (!await next)
                        break;
                    view.Add(enumerator.Current);
                    next = enumerator.MoveNextAsync().AsTask();
                }

                live.UpdateTarget(Draw());
            }

            view.End(outcome());
            live.UpdateTarget(Draw());
        });

    private Spectre.Console.Rendering.IRenderable Draw() => Screen.Draw(view, console.Profile.Width);
}
