using System.Text;

namespace TypedLangGraph.AspNetCore.Tests.Support;

/// <summary>The stream of a run that sends as much as anybody takes, and counts it.</summary>
internal sealed class EndlessBody : Stream
{
    private static readonly byte[] Event = Encoding.ASCII.GetBytes($"event: custom\ndata: \"{new string('x', 1000)}\"\n\n");

    private long _taken;

    public long Taken => Volatile.Read(ref _taken);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Nothing here reads synchronously.");

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var position = (int)(_taken % Event.Length);
        var length = Math.Min(buffer.Length, Event.Length - position);
        Event.AsSpan(position, length).CopyTo(buffer.Span);
        Interlocked.Add(ref _taken, length);
        return new ValueTask<int>(length);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
