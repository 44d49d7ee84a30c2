using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>Writes server-sent events to a browser, each of them at once and no faster than the browser takes them.</summary>
internal sealed class BrowserStream(HttpContext context, RelayOptions options, CancellationToken cancellationToken)
{
    /// <summary>Whether the response has begun, so that its status is decided.</summary>
    public bool HasStarted { get; private set; }

    private PipeWriter Body => context.Response.BodyWriter;

    /// <exception cref="OperationCanceledException">The browser has gone.</exception>
    public ValueTask WriteAsync(RelayEvent item, RelayCursor? id) => WriteAsync(item.Name, item.Data, id);

    /// <summary>Writes an event of the relay itself.</summary>
    /// <exception cref="OperationCanceledException">The browser has gone.</exception>
    public ValueTask WriteAsync(string name, JsonPayload data, RelayCursor? id)
    {
        Start();
        if (id is { } cursor)
            WriteLine("id: "u8, cursor.ToString());
        WriteLine("event: "u8, name);
        WriteData(data.Utf8.Span);
        Body.Write("\n"u8);
        return FlushAsync();
    }

    /// <summary>Writes a comment, which the browser does not show to the page.</summary>
    /// <exception cref="OperationCanceledException">The browser has gone.</exception>
    public ValueTask WriteHeartbeatAsync()
    {
        Start();
        Body.Write(":\n\n"u8);
        return FlushAsync();
    }

    private void Start()
    {
        if (HasStarted)
            return;
        HasStarted = true;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";

        // nginx would keep the events back until its buffer is full.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        WriteLine("retry: "u8, ((long)options.ReconnectDelay.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        Body.Write("\n"u8);
    }

    /// <summary>JSON may have line ends between its tokens, of which each begins another line of data.</summary>
    private void WriteData(ReadOnlySpan<byte> json)
    {
        for (var end = json.IndexOfAny((byte)'\r', (byte)'\n'); end >= 0; end = json.IndexOfAny((byte)'\r', (byte)'\n'))
        {
            WriteLine("data: "u8, json[..end]);
            json = json[(end + 1)..];
        }

        WriteLine("data: "u8, json);
    }

    private void WriteLine(ReadOnlySpan<byte> field, string value) => WriteLine(field, Encoding.UTF8.GetBytes(value));

    private void WriteLine(ReadOnlySpan<byte> field, ReadOnlySpan<byte> value)
    {
        Body.Write(field);
        Body.Write(value);
        Body.Write("\n"u8);
    }

    private async ValueTask FlushAsync()
    {
        var flushed = await Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (flushed.IsCompleted || flushed.IsCanceled)
            throw new OperationCanceledException("The browser has gone.");
    }
}
