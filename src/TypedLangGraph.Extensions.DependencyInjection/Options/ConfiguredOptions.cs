using Microsoft.Extensions.Configuration;

namespace TypedLangGraph.Extensions.DependencyInjection;

/// <summary>Which settings can be configured, under the names of the options' members.</summary>
internal static class ConfiguredOptions
{
    public static void Read(IConfiguration section, LangGraphServiceOptions options)
    {
        options.ConfigurationPath = (section as IConfigurationSection)?.Path ?? string.Empty;
        var reader = new ConfigurationReader(section, options);
        reader.Address(nameof(options.BaseAddress), value => options.BaseAddress = value);
        ReadSecurity(reader, options);
        foreach (var header in section.GetSection(nameof(options.Headers)).GetChildren())
            options.Headers[header.Key] = header.Value ?? string.Empty;
        reader.Time(nameof(options.ConnectTimeout), value => options.ConnectTimeout = value);
        reader.Time(nameof(options.RequestTimeout), value => options.RequestTimeout = value);
        reader.Number(nameof(options.MaxEventBytes), value => options.MaxEventBytes = value);
        reader.Number(nameof(options.MaxResponseBytes), value => options.MaxResponseBytes = value);
        reader.Flag(nameof(options.VerifyRunEnd), value => options.VerifyRunEnd = value);
        reader.Flag(nameof(options.ShareUnchangedState), value => options.ShareUnchangedState = value);
        ReadReconnect(reader, options.Reconnect);
        ReadRetry(reader, options.Retry);
    }

    private static void ReadSecurity(ConfigurationReader reader, LangGraphServiceOptions options)
    {
        reader.Text(nameof(options.ApiKey), value => options.ApiKey = value);
        reader.Flag(nameof(options.UseEnvironmentApiKey), value => options.UseEnvironmentApiKey = value);
        reader.Flag(nameof(options.AllowInsecureTransport), value => options.AllowInsecureTransport = value);
    }

    private static void ReadReconnect(ConfigurationReader reader, ReconnectOptions reconnect)
    {
        const string Section = nameof(LangGraphClientOptions.Reconnect) + ":";
        reader.Number(Section + nameof(reconnect.MaxAttempts), value => reconnect.MaxAttempts = value);
        reader.Time(Section + nameof(reconnect.BaseDelay), value => reconnect.BaseDelay = value);
        reader.Time(Section + nameof(reconnect.MaxDelay), value => reconnect.MaxDelay = value);
        reader.Time(Section + nameof(reconnect.IdleTimeout), value => reconnect.IdleTimeout = value);
    }

    private static void ReadRetry(ConfigurationReader reader, RetryOptions retry)
    {
        const string Section = nameof(LangGraphClientOptions.Retry) + ":";
        reader.Number(Section + nameof(retry.MaxRetries), value => retry.MaxRetries = value);
        reader.Time(Section + nameof(retry.BaseDelay), value => retry.BaseDelay = value);
        reader.Time(Section + nameof(retry.MaxDelay), value => retry.MaxDelay = value);
        reader.Time(Section + nameof(retry.MaxRetryAfter), value => retry.MaxRetryAfter = value);
    }
}
