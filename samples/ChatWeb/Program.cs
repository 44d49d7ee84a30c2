// A chat page on the graph "assistant" of a LangGraph server: tokens as they come, tool calls, approvals, stop, reload.
// Usage: dotnet run --project samples/ChatWeb [-- --url http://localhost:2024] [--port 5080]
using System.Net;
using System.Net.Sockets;
using ChatWeb;
using Microsoft.Extensions.Options;
using TypedLangGraph.Development;
using TypedLangGraph.Samples;

var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
try
{
    var port = builder.Configuration.GetValue("port", 5080);
    await using var server = await ServerChoice.OpenAsync(builder.Configuration["url"] is { } url ? new Uri(url) : null, Console.Out);

    builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.Listen(IPAddress.Loopback, port);
        kestrel.Limits.MaxRequestBodySize = 64 * 1024;
    });
    builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
    builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // a start that fails ends with a message of its own
    builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning); // two lines for each request
    builder.Services.AddLangGraphClient(options =>
    {
        options.BaseAddress = server.Address;

        // The page comes back by itself: rather than trying for long, the relay lets the user know.
        options.Reconnect.MaxAttempts = 3;
        options.Retry.MaxRetries = 1;
    });
    builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, PageJson.Default));

    await using var app = builder.Build();
    app.UsePageSecurity();
    app.UseDefaultFiles();
    app.UseStaticFiles();
    app.MapGroup("/api/threads").AddEndpointFilter<ServerErrors>().MapChat();
    await app.StartAsync();
    Console.WriteLine($"Chat on {app.Urls.Single()} (Ctrl+C ends it)");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception exception) when (exception is DevServerUnavailableException or OptionsValidationException or IOException or SocketException or InvalidOperationException or UriFormatException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
