using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TypedLangGraph.DependencyInjection.Tests;

/// <summary>Given a configuration section, these settings; given a wrong one, these failures when the host starts.</summary>
public sealed class OptionsTests
{
    [Fact]
    public void Every_setting_can_be_configured()
    {
        var options = Read(
            ("BaseAddress", "https://graph.example/prefix"),
            ("ApiKey", "the-key"),
            ("UseEnvironmentApiKey", "false"),
            ("AllowInsecureTransport", "true"),
            ("Headers:x-tenant", "ann"),
            ("ConnectTimeout", "00:00:03"),
            ("RequestTimeout", "Infinite"),
            ("MaxEventBytes", "1000"),
            ("MaxResponseBytes", "2000"),
            ("VerifyRunEnd", "false"),
            ("ShareUnchangedState", "False"),
            ("Reconnect:MaxAttempts", "7"),
            ("Reconnect:BaseDelay", "00:00:01.5"),
            ("Reconnect:MaxDelay", "00:00:09"),
            ("Reconnect:IdleTimeout", "00:00:20"),
            ("Retry:MaxRetries", "0"),
            ("Retry:BaseDelay", "00:00:02"),
            ("Retry:MaxDelay", "00:00:04"),
            ("Retry:MaxRetryAfter", "00:05:00"));

        Assert.Equal(new Uri("https://graph.example/prefix"), options.BaseAddress);
        Assert.Equal(("the-key", false, true), (options.ApiKey, options.UseEnvironmentApiKey, options.AllowInsecureTransport));
        Assert.Equal([new("x-tenant", "ann")], options.Headers);
        Assert.Equal((TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan), (options.ConnectTimeout, options.RequestTimeout));
        Assert.Equal((1000, 2000, false, false), (options.MaxEventBytes, options.MaxResponseBytes, options.VerifyRunEnd, options.ShareUnchangedState));
        Assert.Equal(
            (7, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(20)),
            (options.Reconnect.MaxAttempts, options.Reconnect.BaseDelay, options.Reconnect.MaxDelay, options.Reconnect.IdleTimeout));
        Assert.Equal(
            (0, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(5)),
            (options.Retry.MaxRetries, options.Retry.BaseDelay, options.Retry.MaxDelay, options.Retry.MaxRetryAfter));
    }

    [Fact]
    public void What_is_not_configured_keeps_its_default()
    {
        var (options, defaults) = (Read(("BaseAddress", "http://localhost:2024")), new LangGraphServiceOptions());

        Assert.Equal(
            (defaults.ConnectTimeout, defaults.RequestTimeout, defaults.MaxEventBytes, defaults.Reconnect.IdleTimeout, defaults.Retry.MaxRetries),
            (options.ConnectTimeout, options.RequestTimeout, options.MaxEventBytes, options.Reconnect.IdleTimeout, options.Retry.MaxRetries));
        Assert.Equal((TimeSpan.FromSeconds(15), false), (options.ConnectTimeout, options.AllowInsecureTransport));
    }

    /// <summary>Each line: the settings beside a good address, and all that is said of them.</summary>
    [Theory]
    [InlineData("BaseAddress", "", "LangGraph:BaseAddress is missing. Set it to the server's address, for example http://localhost:2024.")]
    [InlineData("BaseAddress", "/graphs", "LangGraph:BaseAddress: \"/graphs\" is not an absolute http or https address, for example http://localhost:2024.")]
    [InlineData("BaseAddress", "ftp://graph.example", "LangGraph:BaseAddress: \"ftp://graph.example/\" is not an absolute http or https address, for example http://localhost:2024.")]
    [InlineData("BaseAddress", "http://", "LangGraph:BaseAddress cannot be \"http://\". Write an address, for example http://localhost:2024.", "LangGraph:BaseAddress is missing. Set it to the server's address, for example http://localhost:2024.")]
    [InlineData("RequestTimeout", "-00:00:01", "LangGraph:RequestTimeout must be longer than zero, or infinite; it is -00:00:01.")]
    [InlineData("ConnectTimeout", "0", "LangGraph:ConnectTimeout must be longer than zero, or infinite; it is 00:00:00.")]
    [InlineData("RequestTimeout", "soon", "LangGraph:RequestTimeout cannot be \"soon\". Write hours:minutes:seconds, for example 00:01:30, or Infinite.")]
    [InlineData("Reconnect:MaxAttempts", "-1", "LangGraph:Reconnect:MaxAttempts cannot be \"-1\". It is out of range.")]
    [InlineData("Reconnect:IdleTimeout", "0", "LangGraph:Reconnect:IdleTimeout cannot be \"0\". It is out of range.")]
    [InlineData("Retry:MaxRetries", "many", "LangGraph:Retry:MaxRetries cannot be \"many\". Write a whole number.")]
    [InlineData("VerifyRunEnd", "maybe", "LangGraph:VerifyRunEnd cannot be \"maybe\". Write true or false.")]
    [InlineData("MaxEventBytes", "0", "LangGraph:MaxEventBytes must be more than zero; it is 0.")]
    [InlineData("MaxResponseBytes", "-5", "LangGraph:MaxResponseBytes must be more than zero; it is -5.")]
    [InlineData("Headers:X-Api-Key", "planted", "LangGraph:Headers:X-Api-Key holds the API key. Move it to LangGraph:ApiKey.")]
    [InlineData("Headers:Content-Type", "text/plain", "LangGraph:Headers:Content-Type cannot be a header of a request. Correct its name, or remove line breaks from its value.")]
    [InlineData("Headers:x-tenant", "ann\r\nx-role: admin", "LangGraph:Headers:x-tenant cannot be a header of a request. Correct its name, or remove line breaks from its value.")]
    public async Task The_host_does_not_start_with(string key, string value, params string[] failures) =>
        Assert.Equal(failures, await StartAsync(services => services.AddLangGraphClient(Section(("BaseAddress", "http://localhost:2024"), (key, value)))));

    [Fact]
    public async Task The_host_does_not_start_with_a_key_that_goes_over_http_to_another_machine()
    {
        Assert.Equal(
            ["The API key would go to graph.example over http, where everybody on the way can read it. Use an https address, or set LangGraph:AllowInsecureTransport to true if something else encrypts the connection."],
            await StartAsync(services => services.AddLangGraphClient(Section(("BaseAddress", "http://graph.example"), ("ApiKey", "planted")))));
        Assert.Equal(
            ["The access token would go to graph.example over http, where everybody on the way can read it. Use an https address, or set LangGraphServiceOptions.AllowInsecureTransport to true if something else encrypts the connection."],
            await StartAsync(services => services.AddLangGraphClient(options =>
            {
                options.BaseAddress = new Uri("http://graph.example");
                options.UseEnvironmentApiKey = false;
                options.AccessTokenProvider = _ => new("planted");
            })));
    }

    [Theory]
    [InlineData("http://graph.example", "", "false")]
    [InlineData("http://graph.example", "the-key", "true")]
    [InlineData("http://127.0.0.1:2024", "the-key", "false")]
    [InlineData("https://graph.example", "the-key", "false")]
    public async Task The_host_starts_with(string address, string key, string allowInsecureTransport) =>
        Assert.Empty(await StartAsync(services => services.AddLangGraphClient(
            Section(("BaseAddress", address), ("ApiKey", key), ("UseEnvironmentApiKey", "false"), ("AllowInsecureTransport", allowInsecureTransport)))));

    [Fact]
    public async Task A_keyed_client_is_checked_too() =>
        Assert.Equal(
            ["LangGraphServiceOptions.BaseAddress is missing. Set it to the server's address, for example http://localhost:2024."],
            await StartAsync(services => services.AddKeyedLangGraphClient("other", _ => { })));

    [Fact]
    public async Task A_token_provider_and_an_authorization_header_exclude_each_other() =>
        Assert.Equal(
            ["LangGraphServiceOptions.Headers.Authorization and an AccessTokenProvider are both set. Remove one of them."],
            await StartAsync(services => services.AddLangGraphClient(options =>
            {
                options.BaseAddress = new Uri("http://localhost:2024");
                options.AccessTokenProvider = _ => new("token");
                options.Headers["Authorization"] = "Bearer planted";
            })));

    private static LangGraphServiceOptions Read(params (string Key, string Value)[] settings)
    {
        using var provider = new ServiceCollection().AddLangGraphClient(Section(settings)).Services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<LangGraphServiceOptions>>().Value;
    }

    /// <summary>The section LangGraph; of two values of a key the later one counts.</summary>
    private static IConfigurationSection Section(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(setting => setting.Key).Select(group => KeyValuePair.Create($"LangGraph:{group.Key}", (string?)group.Last().Value)))
        .Build().GetSection("LangGraph");

    /// <returns>What keeps the host from starting.</returns>
    private static async Task<IEnumerable<string>> StartAsync(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        add(builder.Services);
        using var host = builder.Build();
        try
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
            await host.StopAsync(TestContext.Current.CancellationToken);
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return exception.Failures;
        }
    }
}
