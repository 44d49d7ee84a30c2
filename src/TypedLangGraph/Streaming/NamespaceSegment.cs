namespace TypedLangGraph;

/// <summary>One step of a <see cref="GraphNamespace"/>: a node, and the task in which it ran.</summary>
/// <param name="Node">The node's name in its graph.</param>
/// <param name="TaskId">The id of the task, or <see langword="null"/> when the server sent none.</param>
public readonly record struct NamespaceSegment(string Node, string? TaskId)
{
    /// <summary>Reads <c>node:task</c>; a node's name may itself contain colons.</summary>
    public static NamespaceSegment Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    internal static NamespaceSegment Parse(ReadOnlySpan<char> text)
    {
        var colon = text.LastIndexOf(':');
        return colon < 0 ? new NamespaceSegment(text.ToString(), null) : new NamespaceSegment(text[..colon].ToString(), text[(colon + 1)..].ToString());
    }

    /// <summary>The segment as event names write it.</summary>
    public override string ToString() => TaskId is null ? Node : $"{Node}:{TaskId}";
}
