namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>A body that ends behind its last byte in the given way.</summary>
internal sealed class CutStream(ReadOnlyMemory<byte> bytes, Ending? ending) : Stream
{
    private ReadOnlyMemory<byte> _rest = bytes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Nothing here reads synchronously.");

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_rest.IsEmpty)
        {
            if (ending is Ending.Stall)
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return ending is null or Ending.CleanEnd ? 0 : throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was cut.");
        }

        var length = Math.Min(buffer.Length, _rest.Length);
        _rest[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
