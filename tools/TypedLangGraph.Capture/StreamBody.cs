namespace TypedLangGraph.Capture;

/// <summary>Reads the body of a stream, byte by byte as it comes, and counts its events.</summary>
internal sealed class StreamBody(Stream body)
{
    private readonly MemoryStream _bytes = new();
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _searched;

    /// <summary>How many events have arrived: a blank line ends each.</summary>
    public int Events { get; private set; }

    /// <summary>Reads until so many events have arrived, or to the end.</summary>
    public async Task ReadAsync(int? events, CancellationToken cancellationToken)
    {
        while (events is null || Events < events)
        {
            var read = await body.ReadAsync(_buffer, cancellationToken);
            if (read == 0)
                return;
            _bytes.Write(_buffer, 0, read);
            Count();
        }
    }

    /// <summary>What has arrived; of a stream that was left, up to the end of the last event that was wanted.</summary>
    public byte[] ToArray(int? events)
    {
        var bytes = _bytes.ToArray();
        if (events is null)
            return bytes;
        var end = 0;
        for (var count = 0; count < events && bytes.AsSpan(end).IndexOf("\n\n"u8) is var blank and >= 0; count++)
            end += blank + 2;
        return bytes[..end];
    }

    private void Count()
    {
        var bytes = _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length);
        while (bytes[_searched..].IndexOf("\n\n"u8) is var blank and >= 0)
        {
            Events++;
            _searched += blank + 2;
        }
    }
}
