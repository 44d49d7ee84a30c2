using System.Text;

namespace TypedLangGraph;

/// <summary>Turns a reader's exception into one that names the event, the JSON path, the member and the remedy.</summary>
internal static class StateMisfit
{
    private const int MaxExcerptBytes = 80;

    /// <param name="exception">What the reader threw.</param>
    /// <param name="utf8">The whole payload.</param>
    /// <param name="position">Where in the payload the reader stood.</param>
    /// <param name="origin">Where the payload came from.</param>
    /// <param name="stateDepth">How many levels below the payload's root the state begins.</param>
    public static StateDecodingException Describe<TState>(
        Exception exception, ReadOnlySpan<byte> utf8, int position, DecodingOrigin origin, int stateDepth)
        where TState : IGraphState<TState>
    {
        var path = JsonPath.Find(utf8, position);
        var missingKey = (exception as GraphStateFormatException)?.MissingKey;
        var key = path.Keys.Count > stateDepth ? path.Keys[stateDepth] : missingKey;
        var member = key is null ? null : TState.GetMemberName(key);
        var id = origin.EventId is null ? string.Empty : $" (id {origin.EventId})";
        var target = member is null ? typeof(TState).Name : $"{typeof(TState).Name}.{member}";
        return new StateDecodingException(
            $"{origin.Source}{id} does not fit {target} at {path.Text}: {exception.Message} Found: {Excerpt(utf8, position)}", exception)
        {
            StateType = typeof(TState),
            Origin = origin.Source,
            EventId = origin.EventId,
            JsonPath = path.Text,
            MemberName = member,
        };
    }

    private static string Excerpt(ReadOnlySpan<byte> utf8, int position)
    {
        var start = Math.Min(position, utf8.Length);
        var length = Math.Min(MaxExcerptBytes, utf8.Length - start);
        // Not to begin or end inside of a character.
        while (length > 0 && start + length < utf8.Length && (utf8[start + length] & 0xC0) == 0x80)
            length--;
        var text = Encoding.UTF8.GetString(utf8.Slice(start, length));
        return start + length < utf8.Length ? text + "…" : text;
    }
}
