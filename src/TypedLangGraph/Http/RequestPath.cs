using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace TypedLangGraph.Http;

/// <summary>
/// A path relative to the server's address, written as an interpolated string: <c>RequestPath.Of($"threads/{threadId}/state")</c>. Every
/// hole is one segment and is escaped, so that no id can lead to another resource.
/// </summary>
[InterpolatedStringHandler]
internal sealed class RequestPath
{
    private readonly StringBuilder _path;
    private char _querySeparator = '?';

    public RequestPath(int literalLength, int formattedCount) => _path = new StringBuilder(literalLength + (formattedCount * 36));

    public static RequestPath Of(RequestPath path) => path;

    public void AppendLiteral(string literal) => _path.Append(literal);

    public void AppendFormatted(Guid segment) => _path.Append(CultureInfo.InvariantCulture, $"{segment:D}");

    /// <exception cref="ArgumentException">The segment is empty or consists of dots that lead to another path.</exception>
    public void AppendFormatted(string segment, [CallerArgumentExpression(nameof(segment))] string? name = null)
    {
        // A name that is a keyword is written with @ in front of it.
        name = name?.TrimStart('@');
        ArgumentException.ThrowIfNullOrEmpty(segment, name);
        if (segment is "." or "..")
            throw new ArgumentException($"'{segment}' cannot be an id: in a path it means another folder. Pass the id as the server returned it.", name);
        _path.Append(Uri.EscapeDataString(segment));
    }

    /// <summary>Adds a query parameter unless it is null.</summary>
    public RequestPath Query(string name, string? value)
    {
        if (value is null)
            return this;
        _path.Append(_querySeparator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        _querySeparator = '&';
        return this;
    }

    /// <inheritdoc cref="Query(string, string?)"/>
    public RequestPath Query(string name, bool? value) => Query(name, value switch { true => "true", false => "false", null => null });

    /// <inheritdoc cref="Query(string, string?)"/>
    public RequestPath Query(string name, int? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a query parameter once for each value.</summary>
    public RequestPath Query(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
            Query(name, value);
        return this;
    }

    public override string ToString() => _path.ToString();
}
