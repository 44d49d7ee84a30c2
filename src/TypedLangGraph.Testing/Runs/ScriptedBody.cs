namespace TypedLangGraph.Testing.Runs;

/// <summary>The body of a stream: plays a run's steps while it is read.</summary>
/// <param name="run">The run.</param>
/// <param name="from">The first step to play; -1 is the metadata in front of them.</param>
/// <param name="time">What waits are measured by.</param>
internal sealed class ScriptedBody(ScriptedRun run, int from, TimeProvider time) : Stream
{
    private ReadOnlyMemory<byte> _rest = from < 0 ? run.Metadata : default;
    private int _next = Math.Max(from, 0);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_rest.IsEmpty && !run.IsCancelled && _next < run.Steps.Count)
            await PlayAsync(_next++, cancellationToken).ConfigureAwait(false);
        if (_rest.IsEmpty)
            run.Finish();

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Streams are read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    private async Task PlayAsync(int step, CancellationToken cancellationToken)
    {
        switch (run.Steps[step])
        {
            case RunStep.Wait wait:
                await Task.WhenAny(run.Cancelled, Task.Delay(wait.Time, time, cancellationToken)).ConfigureAwait(false);
                break;
            case RunStep.Silence:
                await run.Cancelled.WaitAsync(cancellationToken).ConfigureAwait(false);
                break;
            case RunStep.Disconnect:
                if (run.Break(step))
                    throw new IOException("The script breaks the connection here.");
                break;
            default:
                _rest = run.Bytes(step);
                break;
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
