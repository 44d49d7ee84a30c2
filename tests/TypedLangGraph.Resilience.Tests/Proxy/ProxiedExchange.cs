using System.Globalization;
using System.Net.Sockets;
using System.Text;
using TypedLangGraph.Resilience.Tests.Support;

namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>One request and its response, on their way through the proxy.</summary>
internal sealed class ProxiedExchange(TcpClient accepted, TcpClient upstream, HttpHead request, CancellationToken cancellationToken)
{
    private readonly string[] _requestLine = request.FirstLine.Split(' ');

    public bool IsStream => _requestLine[1].Split('?')[0].EndsWith("/stream", StringComparison.Ordinal);

    public ProxiedStream Stream => new(_requestLine[0], _requestLine[1], request.Find("Last-Event-ID"));

    private NetworkStream Client => accepted.GetStream();

    private NetworkStream Server => upstream.GetStream();

    /// <summary>Changes the head of the response if its body is a stream.</summary>
    public Action<HttpHead> ChangeHead { get; set; } = _ => { };

    /// <summary>Called right before a stream is cut.</summary>
    public Action<Fault.CutAfter> Cutting { get; set; } = _ => { };

    /// <returns>Whether the client's connection can take another request.</returns>
    public async Task<bool> AnswerAsync(Fault.Answer answer)
    {
        await ReadBodyAsync();
        var header = answer.Header is null ? string.Empty : answer.Header + "\r\n";
        await Client.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer.Status} Fault\r\n{header}Content-Length: 0\r\n\r\n"), cancellationToken);
        return true;
    }

    /// <inheritdoc cref="AnswerAsync"/>
    public async Task<bool> PassAsync(Uri server, Fault.CutAfter? fault = null)
    {
        await SendRequestAsync(server);
        if (await HttpHead.ReadAsync(Server, cancellationToken) is not { } response)
            return false;
        response.Set("Connection", "keep-alive");
        if (response.Find("Transfer-Encoding") is null)
        {
            await response.WriteAsync(Client, cancellationToken);
            await Client.WriteAsync(await ReadBodyAsync(Server, response), cancellationToken);
            return true;
        }

        ChangeHead(response);
        await response.WriteAsync(Client, cancellationToken);
        return await PassChunksAsync(fault);
    }

    private async Task<bool> PassChunksAsync(Fault.CutAfter? fault)
    {
        var finder = fault is null ? null : new CutFinder(fault);
        await foreach (var chunk in ChunkedBody.ReadAsync(Server).WithCancellation(cancellationToken))
        {
            var isCut = false;
            var length = finder is null ? chunk.Length : finder.Add(chunk, out isCut);
            await ChunkedBody.WriteAsync(Client, chunk.AsMemory(0, length), cancellationToken);
            if (!isCut)
                continue;
            Cutting(fault!);
            return await EndAsync(fault!);
        }

        await ChunkedBody.WriteEndAsync(Client, cancellationToken);
        return true;
    }

    private async Task<bool> EndAsync(Fault.CutAfter fault)
    {
        switch (fault.Ending)
        {
            case Ending.Reset:
                await LetClientReadAsync(fault);
                accepted.LingerState = new LingerOption(true, 0);
                return false;
            case Ending.CleanEnd:
                await ChunkedBody.WriteEndAsync(Client, cancellationToken);
                return true;
            case Ending.Stall:
                // Until the client has had enough.
                await Client.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, cancellationToken);
                return false;
            default:
                return false;
        }
    }

    /// <summary>
    /// A reset overtakes what was sent: without a pause the client would not see the bytes in front of the cut. An event that it does not see is
    /// sent again, but without the head it does not know its run: that one gets the time that a busy machine may take.
    /// </summary>
    private Task LetClientReadAsync(Fault.CutAfter fault) => Task.Delay(fault.Events == 0 ? 500 : 30, cancellationToken);

    private async Task SendRequestAsync(Uri server)
    {
        var body = await ReadBodyAsync();
        await upstream.ConnectAsync(server.Host, server.Port, cancellationToken);
        request.Set("Connection", "close");
        request.Set("Host", server.Authority);
        await request.WriteAsync(Server, cancellationToken);
        await Server.WriteAsync(body, cancellationToken);
    }

    private Task<byte[]> ReadBodyAsync() => ReadBodyAsync(Client, request);

    private async Task<byte[]> ReadBodyAsync(NetworkStream stream, HttpHead head)
    {
        var body = new byte[int.Parse(head.Find("Content-Length") ?? "0", CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return body;
    }
}
