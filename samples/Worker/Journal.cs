// The progress of all jobs, in a file to which one line is added for each step.
using System.Text.Json;

namespace Worker;

/// <summary>
/// A line is there as a whole or does not count, so that a worker that was killed at any moment finds what it had done. Safe for use by several
/// threads. The file survives the process; to survive the machine too, each line would have to be flushed to the disk.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly Dictionary<string, JobState> _jobs = [];

    private Journal(FileStream file) => _file = file;

    /// <summary>How far a job has come.</summary>
    public JobState this[string job]
    {
        get
        {
            lock (_lock)
                return _jobs.GetValueOrDefault(job, JobState.New);
        }
    }

    /// <summary>Reads what there is, and goes on behind it.</summary>
    /// <exception cref="IOException">Another worker has the journal open.</exception>
    /// <exception cref="FormatException">A line is no entry.</exception>
    public static Journal Open(string path)
    {
        // Not shared: on Unix that alone keeps a second worker away.
        var journal = new Journal(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        try
        {
            journal.Read();
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    #region worker-journal
    public JobState Append(JournalEntry entry)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(entry, WorkerJson.Default.JournalEntry), (byte)'\n'];
        lock (_lock)
        {
            // The file has no buffer: when this returns, the line outlives the process.
            _file.Write(line);
            return Apply(entry);
        }
    }
    #endregion

    public void Dispose() => _file.Dispose();

    private void Read()
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);

        // What stands behind the last line end was being written when the worker was killed: its step counts as not done, and is done again.
        var length = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        var start = 0;
        for (var number = 1; start < length; number++)
        {
            var end = start + bytes.AsSpan(start).IndexOf((byte)'\n');
            Apply(Parse(bytes.AsSpan(start..end), number));
            start = end + 1;
        }

        _file.SetLength(length);
        _file.Position = length;
    }

    private JournalEntry Parse(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, WorkerJson.Default.JournalEntry)!;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new FormatException($"{_file.Name}, line {number} is no entry of a journal: {exception.Message} Give another file with --journal.", exception);
        }
    }

    private JobState Apply(JournalEntry entry) => _jobs[entry.Job] = _jobs.GetValueOrDefault(entry.Job, JobState.New).After(entry);
}
