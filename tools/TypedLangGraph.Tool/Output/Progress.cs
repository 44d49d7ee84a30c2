namespace TypedLangGraph.Tool.Output;

/// <summary>One line on a terminal that says what is waited for and for how long. It goes when the wait is over.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly TextWriter _writer;
    private readonly string _text;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _timer;
    private int _width;
    private bool _isOver;

    private Progress(Terminal terminal, string text)
    {
        _writer = terminal.Error;
        _text = text;
        _time = terminal.TimeProvider;
        _start = _time.GetTimestamp();
        _timer = _time.CreateTimer(_ => Show(), state: null, Interval, Interval);
    }

    /// <summary>Shows the text from one second on; nothing where nobody would see it.</summary>
    public static Progress? Start(Terminal terminal, string text) => terminal.ShowsProgress ? new(terminal, Terminal.Printable(text)) : null;

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_width > 0)
                _writer.Write($"\r{new string(' ', _width)}\r");
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_isOver)
                return;
            var line = $"{_text} … {(int)_time.GetElapsedTime(_start).TotalSeconds} s";
            _width = line.Length;
            _writer.Write("\r" + line);
        }
    }
}
