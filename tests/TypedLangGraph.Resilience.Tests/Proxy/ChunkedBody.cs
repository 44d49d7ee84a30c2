using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>A body in HTTP's chunked coding.</summary>
internal static class ChunkedBody
{
    /// <summary>Reads the chunks as they come.</summary>
    public static async IAsyncEnumerable<byte[]> ReadAsync(NetworkStream stream)
    {
        while (await ReadLineAsync(stream) is { } size)
        {
            var bytes = new byte[int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(bytes);
            await ReadLineAsync(stream);
            if (bytes.Length == 0)
                yield break;
            yield return bytes;
        }
    }

    public static async Task WriteAsync(NetworkStream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.IsEmpty)
            return;
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), cancellationToken);
        await stream.WriteAsync(bytes, cancellationToken);
        await stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken);
    }

    public static ValueTask WriteEndAsync(NetworkStream stream, CancellationToken cancellationToken) => stream.WriteAsync("0\r\n\r\n"u8.ToArray(), cancellationToken);

    private static async Task<string?> ReadLineAsync(NetworkStream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }

        return null;
    }
}
