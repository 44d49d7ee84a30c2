// Shows a run as lines of plain text: for files, pipes and logs.
using TypedLangGraph;

namespace Terminal;

internal sealed class PlainOutput(TextWriter writer, RunView view) : IRunOutput
{
    private string? _openMessage;

    public async Task ShowAsync(IAsyncEnumerable<StreamChunk> chunks, Func<RunOutcome> outcome)
    {
        await foreach (var chunk in chunks)
        {
            view.Add(chunk);
            Write(chunk);
        }

        view.End(outcome());
        WriteLine(view.Ending);
    }

    private void Write(StreamChunk chunk)
    {
        var path = RunView.PathOf(chunk.Namespace);
        var indentation = new string(' ', 2 * chunk.Namespace.Segments.Count);
        switch (chunk)
        {
            case TaskChunk { Task: TaskStart start }:
                WriteLine($"{indentation}> {start.Name}");
                break;
            case TaskChunk { Task: TaskEnd end }:
                WriteLine($"{indentation}< {end.Name}{(end.Error is null ? string.Empty : $" failed: {end.Error}")}");
                break;
            case ValuesChunk<AnyState> or SubgraphValuesChunk:
                foreach (var line in view.States[path].Where(line => line.IsChanged))
                    WriteLine($"{indentation}{(path.Length > 0 ? path + ": " : string.Empty)}{line.Key} = {line.Text}");
                break;
            case MessageTokenChunk { Message: AIMessage { Text.Length: > 0 } message } token:
                WriteToken(message, RunView.PathOf(token.Metadata.CheckpointNamespace));
                break;
        }
    }

    /// <summary>The tokens of a message follow one another on one line, until there is something else to tell.</summary>
    private void WriteToken(AIMessage message, string path)
    {
        if (_openMessage is null || _openMessage != message.Id)
        {
            WriteLine(text: null);
            writer.Write($"{path} | ");
            _openMessage = message.Id ?? path;
        }

        writer.Write(message.Text);
        writer.Flush();
    }

    private void WriteLine(string? text)
    {
        if (_openMessage is not null)
            writer.WriteLine();
        _openMessage = null;
        if (text is not null)
            writer.WriteLine(text);
    }
}
