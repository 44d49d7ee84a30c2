using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TypedLangGraph;

/// <summary>Reads the values of a thread, which may not have been written yet.</summary>
internal static class StateValues
{
    /// <returns>False for JSON null and for an object without keys: required members cannot be there yet.</returns>
    /// <exception cref="StateDecodingException">The values do not fit <typeparamref name="TState"/>.</exception>
    public static bool TryRead<TState>(JsonPayload payload, string origin, [MaybeNullWhen(false)] out TState values)
        where TState : IGraphState<TState>
    {
        var utf8 = payload.Utf8.Span;
        var isWritten = !IsUnwritten(utf8);
        values = isWritten ? StateDecoding.ReadState<TState>(utf8, new DecodingOrigin(origin, EventId: null)) : default;
        return isWritten;
    }

    private static bool IsUnwritten(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, StateDecoding.ReaderOptions);
        reader.Read();
        return reader.TokenType == JsonTokenType.Null
            || (reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.EndObject);
    }
}
