namespace TypedLangGraph;

/// <summary>The path from the graph that was run to the graph that a chunk comes from: one segment for each subgraph on the way.</summary>
public sealed class GraphNamespace : IEquatable<GraphNamespace>
{
    private readonly string _text;
    private NamespaceSegment[]? _segments;

    private GraphNamespace(string text) => _text = text;

    /// <summary>The graph that was run.</summary>
    public static GraphNamespace Root { get; } = new(string.Empty);

    /// <summary>The segments, outermost first; none for <see cref="Root"/>.</summary>
    public IReadOnlyList<NamespaceSegment> Segments => _segments ??= ReadSegments(_text);

    /// <summary>True for the graph that was run.</summary>
    public bool IsRoot => _text.Length == 0;

    /// <summary>Reads a namespace in the form that event names use: segments separated by <c>|</c>.</summary>
    /// <param name="text">For example <c>node_2:3f0…|inner:77a…</c>; empty for the root.</param>
    public static GraphNamespace Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? Root : new GraphNamespace(text);
    }

    /// <inheritdoc/>
    public bool Equals(GraphNamespace? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GraphNamespace);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The segments separated by <c>|</c>, as in event names; empty for the root.</summary>
    public override string ToString() => _text;

    private static NamespaceSegment[] ReadSegments(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return [];
        var segments = new NamespaceSegment[text.Count('|') + 1];
        for (var index = 0; index < segments.Length; index++)
        {
            var bar = text.IndexOf('|');
            segments[index] = NamespaceSegment.Parse(bar < 0 ? text : text[..bar]);
            text = text[(bar + 1)..];
        }

        return segments;
    }
}
