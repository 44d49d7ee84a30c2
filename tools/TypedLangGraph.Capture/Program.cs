// Records the streams of tests/agent-server, each as the exact bytes of its body.
using TypedLangGraph.Capture;
using TypedLangGraph.Development;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    var arguments = Arguments.Parse(args);
    var captures = CaptureList.Load().Select(arguments.Names);
    Directory.CreateDirectory(arguments.Folder);
    await using var server = await DevServer.StartAsync(cancellationToken: stop.Token);
    using var http = new HttpClient { BaseAddress = server.BaseAddress, Timeout = TimeSpan.FromMinutes(2) };
    var runner = new CaptureRunner(http);
    foreach (var capture in captures)
    {
        var bytes = await runner.CaptureAsync(capture, stop.Token);
        await File.WriteAllBytesAsync(Path.Combine(arguments.Folder, capture.Name + ".sse"), bytes, stop.Token);
        Console.WriteLine($"{capture.Name}: {bytes.Length} bytes");
    }

    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
catch (Exception exception) when (exception is CaptureException or DevServerUnavailableException or HttpRequestException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
