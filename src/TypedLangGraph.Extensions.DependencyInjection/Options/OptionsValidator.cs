using Microsoft.Extensions.Options;
using TypedLangGraph.Http;

namespace TypedLangGraph.Extensions.DependencyInjection;

/// <summary>Finds what is wrong with the options before the first request does, and names each setting and the remedy. Never shows a secret.</summary>
internal sealed class OptionsValidator : IValidateOptions<LangGraphServiceOptions>
{
    private const string Authorization = "Authorization";

    public ValidateOptionsResult Validate(string? name, LangGraphServiceOptions options)
    {
        List<string> failures = [.. options.ConfigurationFailures, .. Address(options), .. Secrets(options), .. Headers(options), .. Limits(options)];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Address(LangGraphServiceOptions options)
    {
        var name = options.NameOf(nameof(options.BaseAddress));
        if (options.BaseAddress is null)
        {
            yield return $"{name} is missing. Set it to the server's address, for example http://localhost:2024.";
            yield break;
        }

        string? failure = null;
        try
        {
            ServerAddress.Normalize(options.BaseAddress);
        }
        catch (ArgumentException exception)
        {
            failure = exception.Message.Split(" (Parameter", 2)[0];
        }

        if (failure is not null)
            yield return $"{name}: {failure}";
    }

    private static IEnumerable<string> Secrets(LangGraphServiceOptions options)
    {
        if (options.BaseAddress is not { IsAbsoluteUri: true, IsLoopback: false } address || address.Scheme != Uri.UriSchemeHttp || options.AllowInsecureTransport)
            yield break;
        const string Advice = "over http, where everybody on the way can read it. Use an https address";
        if (ApiKey.Find(options) is not null)
        {
            yield return $"The API key would go to {address.Host} {Advice}, or set {options.NameOf(nameof(options.AllowInsecureTransport))} to true if something else encrypts the connection."
                + (options.ApiKey is null ? $" The key is the environment's: {options.NameOf(nameof(options.UseEnvironmentApiKey))} = false sends none." : string.Empty);
        }

        if (options.AccessTokenProvider is not null || HasHeader(options, Authorization))
            yield return $"The access token would go to {address.Host} {Advice}, or set {options.NameOf(nameof(options.AllowInsecureTransport))} to true if something else encrypts the connection.";
    }

    private static IEnumerable<string> Headers(LangGraphServiceOptions options)
    {
        foreach (var (header, value) in options.Headers)
        {
            var name = options.NameOf($"{nameof(options.Headers)}:{header}");
            if (header.Equals("x-api-key", StringComparison.OrdinalIgnoreCase))
                yield return $"{name} holds the API key. Move it to {options.NameOf(nameof(options.ApiKey))}.";
            else if (!IsHeader(header, value))
                yield return $"{name} cannot be a header of a request. Correct its name, or remove line breaks from its value.";
        }

        if (options.AccessTokenProvider is not null && HasHeader(options, Authorization))
            yield return $"{options.NameOf($"{nameof(options.Headers)}:{Authorization}")} and an AccessTokenProvider are both set. Remove one of them.";
    }

    private static IEnumerable<string> Limits(LangGraphServiceOptions options)
    {
        if (!IsTimeout(options.ConnectTimeout))
            yield return $"{options.NameOf(nameof(options.ConnectTimeout))} must be longer than zero, or infinite; it is {options.ConnectTimeout}.";
        if (!IsTimeout(options.RequestTimeout))
            yield return $"{options.NameOf(nameof(options.RequestTimeout))} must be longer than zero, or infinite; it is {options.RequestTimeout}.";
        if (options.MaxEventBytes <= 0)
            yield return $"{options.NameOf(nameof(options.MaxEventBytes))} must be more than zero; it is {options.MaxEventBytes}.";
        if (options.MaxResponseBytes <= 0)
            yield return $"{options.NameOf(nameof(options.MaxResponseBytes))} must be more than zero; it is {options.MaxResponseBytes}.";
    }

    private static bool IsTimeout(TimeSpan time) => time == Timeout.InfiniteTimeSpan || (time > TimeSpan.Zero && time.TotalMilliseconds <= int.MaxValue);

    private static bool HasHeader(LangGraphServiceOptions options, string header) => options.Headers.Keys.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static bool IsHeader(string name, string value)
    {
        using var probe = new HttpRequestMessage();
        return value.AsSpan().IndexOfAny("\r\n\0") < 0 && probe.Headers.TryAddWithoutValidation(name, value);
    }
}
