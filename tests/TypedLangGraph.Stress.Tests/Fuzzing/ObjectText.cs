using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Stress.Tests.Fuzzing;

/// <summary>
/// Any object as text, by calling every public getter that it and its parts have: what decodes lazily is decoded, and what cannot be read
/// back shows itself. Knows no chunk type, so it misses none.
/// </summary>
internal static class ObjectText
{
    private const int MaxDepth = 12;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Describe(object? value) => Describe(value, []);

    private static string Describe(object? value, List<object> path) => value switch
    {
        null => "null",
        JsonNode node => node.ToJsonString(),

        // An update that holds its members itself is its own part.
        _ when path.Count > MaxDepth || path.Any(outer => ReferenceEquals(outer, value)) => "…",
        string text => '"' + text + '"',
        JsonPayload payload => payload.ToElement().ValueKind + " " + payload,
        JsonElement element => element.ValueKind == JsonValueKind.Undefined ? "undefined" : Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(element)),
        ReadOnlyMemory<byte> memory => Convert.ToHexString(memory.Span),
        Type type => type.Name,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(item => Describe(item, [.. path, value]))) + "]",
        _ => DescribeMembers(value, path),
    };

    private static string DescribeMembers(object value, List<object> path)
    {
        var properties = Properties.GetOrAdd(value.GetType(), Readable);
        // An absent optional value has nothing to show, and says so when it is asked.
        var isAbsent = properties.Any(property => property.Name == "HasValue" && false.Equals(property.GetValue(value)));
        return isAbsent
            ? "absent"
            : Name(value) + " {" + string.Join(", ", properties.Select(property => property.Name + "=" + Describe(property.GetValue(value), [.. path, value]))) + "}";
    }

    /// <summary>The library's own types must show themselves whatever they hold; what a state's author declares is not our matter.</summary>
    private static string Name(object value) =>
        value.GetType().Assembly == typeof(StreamChunk).Assembly ? $"{value.GetType().Name} ({value})" : value.GetType().Name;

    private static PropertyInfo[] Readable(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanRead && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike)];
}
