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

    public async Task PassAsync(Uri server)
    {
        await SendRequestAsync(server);
        await Server.CopyToAsync(Client, cancellationToken);
    }

    public async Task AnswerAsync(Fault.Answer answer)
    {
        await ReadBodyAsync();
        var header = answer.Header is null ? string.Empty : answer.Header + "\r\n";
        await Client.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer.Status} Fault\r\n{header}Content-Length: 0\r\nConnection: close\r\n\r\n"), cancellationToken);
    }

    public async Task PassStreamAsync(Uri server, Fault.CutAfter? fault, Action<HttpHead> changeHead)
    {
        await SendRequestAsync(server);
        var response = await HttpHead.ReadAsync(Server, cancellationToken);
        if (response is null)
            return;
        response.Set("Connection", "close");
        if (response.Find("Transfer-Encoding") is null)
        {
            await response.WriteAsync(Client, cancellationToken);
            await Server.CopyToAsync(Client, cancellationToken);
            return;
        }

        changeHead(response);
        await response.WriteAsync(Client, cancellationToken);
        await PassBodyAsync(fault);
    }

    private async Task PassBodyAsync(Fault.CutAfter? fault)
    {
        var finder = fault is null ? null : new CutFinder(fault);
        var isCut = fault is { Events: 0, Within: Within.Boundary };
        if (!isCut)
        {
            await foreach (var chunk in ChunkedBody.ReadAsync(Server).WithCancellation(cancellationToken))
            {
                var length = finder is null ? chunk.Length : finder.Add(chunk, out isCut);
                await ChunkedBody.WriteAsync(Client, chunk.AsMemory(0, length), cancellationToken);
                if (isCut)
                    break;
            }
        }

        if (isCut)
            await EndAsync(fault!.Ending);
        else
            await ChunkedBody.WriteEndAsync(Client, cancellationToken);
    }

    private async Task EndAsync(Ending ending)
    {
        switch (ending)
        {
            case Ending.Reset:
                // A reset overtakes what was sent: without a pause the client would not see the bytes in front of the cut.
                await Task.Delay(30, cancellationToken);
                accepted.LingerState = new LingerOption(true, 0);
                accepted.Close();
                break;
            case Ending.CleanEnd:
                await ChunkedBody.WriteEndAsync(Client, cancellationToken);
                break;
            case Ending.Stall:
                // Until the client has had enough.
                await Client.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, cancellationToken);
                break;
        }
    }

    private async Task SendRequestAsync(Uri server)
    {
        var body = await ReadBodyAsync();
        await upstream.ConnectAsync(server.Host, server.Port, cancellationToken);
        request.Set("Connection", "close");
        request.Set("Host", server.Authority);
        await request.WriteAsync(Server, cancellationToken);
        await Server.WriteAsync(body, cancellationToken);
    }

    private async Task<byte[]> ReadBodyAsync()
    {
        var body = new byte[int.Parse(request.Find("Content-Length") ?? "0")];
        await Client.ReadExactlyAsync(body, cancellationToken);
        return body;
    }
}
