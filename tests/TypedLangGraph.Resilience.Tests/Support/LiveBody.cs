using System.Text;
using System.Threading.Channels;

namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>A body to which the test adds while it is read, and which tells when its reader waits for more.</summary>
internal sealed class LiveBody : Stream
{
    private readonly Channel<byte[]> _parts = Channel.CreateUnbounded<byte[]>();
    private readonly SemaphoreSlim _waiting = new(0);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public void Send(string text) => Assert.True(_parts.Writer.TryWrite(Encoding.UTF8.GetBytes(text)));

    /// <summary>Returns when all that was sent has been read and the reader waits for more.</summary>
    public async Task ReaderWaitsAsync() => Assert.True(await _waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken), "Nobody reads the body.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Nothing here reads synchronously.");

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_parts.Reader.TryRead(out var part))
        {
            _waiting.Release();
            part = await _parts.Reader.ReadAsync(cancellationToken);
        }

        part.CopyTo(buffer);
        return part.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
