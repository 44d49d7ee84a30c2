using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TypedLangGraph.Extensions.DependencyInjection;

/// <summary>Reads settings of one configuration section without reflection, and notes what cannot be read by the key that it stands under.</summary>
internal sealed class ConfigurationReader(IConfiguration section, LangGraphServiceOptions options)
{
    private const string TimeAdvice = "Write hours:minutes:seconds, for example 00:01:30, or Infinite.";

    public void Text(string key, Action<string> set)
    {
        if (Find(key) is { } value)
            set(value);
    }

    public void Address(string key, Action<Uri> set)
    {
        if (Find(key) is not { } value)
            return;
        if (Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out var address))
            set(address);
        else
            Fail(key, value, "Write an address, for example http://localhost:2024.");
    }

    public void Flag(string key, Action<bool> set) =>
        Read(key, value => bool.TryParse(value, out var flag) ? flag : (bool?)null, "Write true or false.", set);

    public void Number(string key, Action<int> set) => Read(
        key, value => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : (int?)null, "Write a whole number.", set);

    public void Time(string key, Action<TimeSpan> set) => Read(
        key,
        value => string.Equals(value, "Infinite", StringComparison.OrdinalIgnoreCase) ? Timeout.InfiniteTimeSpan
            : TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time) ? time : (TimeSpan?)null,
        TimeAdvice,
        set);

    private void Read<T>(string key, Func<string, T?> parse, string advice, Action<T> set)
        where T : struct
    {
        if (Find(key) is not { } value)
            return;
        if (parse(value) is not { } parsed)
        {
            Fail(key, value, advice);
            return;
        }

        try
        {
            set(parsed);
        }
        catch (ArgumentException)
        {
            // Setters refuse what is out of range.
            Fail(key, value, "It is out of range.");
        }
    }

    private string? Find(string key) => section[key] is { Length: > 0 } value ? value : null;

    private void Fail(string key, string value, string advice) => options.ConfigurationFailures.Add($"{options.NameOf(key)} cannot be \"{value}\". {advice}");
}
