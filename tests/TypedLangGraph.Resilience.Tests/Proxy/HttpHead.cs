using System.Net.Sockets;
using System.Text;

namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>The lines of a request or a response in front of its body.</summary>
internal sealed class HttpHead
{
    private readonly List<string> _lines;

    private HttpHead(IEnumerable<string> lines) => _lines = [.. lines];

    public string FirstLine => _lines[0];

    /// <returns>Null when the connection was closed before a whole head had come.</returns>
    public static async Task<HttpHead?> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!EndsWithBlankLine(bytes))
        {
            if (await stream.ReadAsync(one, cancellationToken) == 0)
                return null;
            bytes.Add(one[0]);
        }

        return new HttpHead(Encoding.ASCII.GetString([.. bytes]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    public string? Find(string header) =>
        _lines.Find(line => line.StartsWith(header + ":", StringComparison.OrdinalIgnoreCase))?[(header.Length + 1)..].Trim();

    public void Set(string header, string? value)
    {
        _lines.RemoveAll(line => line.StartsWith(header + ":", StringComparison.OrdinalIgnoreCase));
        if (value is not null)
            _lines.Add($"{header}: {value}");
    }

    public ValueTask WriteAsync(NetworkStream stream, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", _lines) + "\r\n\r\n"), cancellationToken);

    private static bool EndsWithBlankLine(List<byte> bytes) => bytes is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'];
}
