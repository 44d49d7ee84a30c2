using System.Text;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>A request as its bytes came.</summary>
internal sealed record RawRequest(string Head, string Body)
{
    public string Method => Head.Split(' ')[0];

    public string Target => Head.Split(' ')[1];

    public string? Header(string name) =>
        (from line in Head.Split("\r\n").Skip(1)
         where line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)
         select line[(name.Length + 1)..].Trim()).FirstOrDefault();

    /// <summary>Compares every byte; only the port and the library's version are taken as they are.</summary>
    public void AssertIs(string line, string? body = null, string accept = "application/json", params string[] headers)
    {
        var content = body is not null ? $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
            : Method == "GET" ? string.Empty
            : "Content-Length: 0\r\n";
        var more = string.Concat(headers.Select(header => header + "\r\n"));
        Assert.Equal(
            $"{line} HTTP/1.1\r\nHost: {Header("Host")}\r\nx-api-key: key\r\nUser-Agent: {Header("User-Agent")}\r\nAccept: {accept}\r\n{more}{content}\r\n{body}", Head + Body);
    }

    /// <returns>Null when the client has gone before a whole head had come.</returns>
    public static async Task<RawRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new List<byte>();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            if (Parse(Encoding.UTF8.GetString([.. bytes])) is { } request)
                return request;
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
                return null;
            bytes.AddRange(buffer.AsSpan(0, read));
        }
    }

    private static RawRequest? Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return null;
        var request = new RawRequest(text[..(end + 4)], text[(end + 4)..]);
        var length = int.Parse(request.Header("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetByteCount(request.Body) >= length ? request : null;
    }
}
