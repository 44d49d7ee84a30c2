using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Http;

/// <summary>
/// Finds the server's own words in the body of a failed response. Servers use many shapes: <c>{"detail": "…"}</c>, a list of details,
/// validation issues of the JavaScript server, <c>{"message"}</c>, <c>{"error"}</c> and plain text.
/// </summary>
internal static class ErrorBody
{
    /// <returns>The message and the parts that the body has, and the body itself.</returns>
    public static ApiErrorDetails Read(string body)
    {
        var trimmed = body.Trim();
        if (trimmed.Length == 0)
            return ApiErrorDetails.None;
        try
        {
            using var document = JsonDocument.Parse(trimmed);
            var parts = Parts(document.RootElement);
            return new ApiErrorDetails
            {
                ServerMessage = Describe(document.RootElement) ?? trimmed,
                Code = Text(parts, "code"),
                Parameter = Text(parts, "param"),
                Type = Text(parts, "type"),
                ResponseBody = body,
            };
        }
        catch (JsonException)
        {
            return new ApiErrorDetails { ServerMessage = trimmed, ResponseBody = body };
        }
    }

    /// <summary>The object that holds the parts of the error: the one inside of it, when there is one.</summary>
    private static JsonElement Parts(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
            ? error
            : element;

    private static string? Text(JsonElement parts, string name) =>
        parts.ValueKind == JsonValueKind.Object && parts.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => LenientText.Of(value),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    private static string? Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => LenientText.Of(element),
        JsonValueKind.Array => Join(element.EnumerateArray().Select(DescribeIssue)),
        JsonValueKind.Object => DescribeObject(element),
        _ => null,
    };

    private static string? DescribeObject(JsonElement element)
    {
        if (element.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String)
            return LenientText.Of(message);
        if (element.TryGetProperty("detail", out var detail))
            return Describe(detail);
        if (element.TryGetProperty("error", out var error))
            return Describe(error);
        return element.TryGetProperty("issues", out var issues) ? Describe(issues) : null;
    }

    /// <summary>One validation issue: its place in the request, then its message.</summary>
    private static string? DescribeIssue(JsonElement issue)
    {
        if (issue.ValueKind != JsonValueKind.Object)
            return Describe(issue);
        var text = issue.TryGetProperty("message", out var message) ? Describe(message)
            : issue.TryGetProperty("msg", out var msg) ? Describe(msg)
            : null;
        var place = issue.TryGetProperty("path", out var path) ? Place(path)
            : issue.TryGetProperty("loc", out var loc) ? Place(loc)
            : null;
        return string.IsNullOrEmpty(place) ? text : $"{place}: {text}";
    }

    private static string? Place(JsonElement path) =>
        path.ValueKind == JsonValueKind.Array ? string.Join('.', path.EnumerateArray().Select(LenientText.Of)) : null;

    private static string? Join(IEnumerable<string?> messages)
    {
        var text = string.Join("; ", messages.Where(message => !string.IsNullOrEmpty(message)));
        return text.Length == 0 ? null : text;
    }
}
