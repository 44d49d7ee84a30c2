using System.Text.Json;

namespace TypedLangGraph;

/// <summary>Reads states with the generated readers and explains what does not fit: the event, the JSON path, the member, the remedy.</summary>
internal static class StateDecoding
{
    /// <summary>Deep enough for any state; the default of 64 is not.</summary>
    public static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 512 };

    public static TState ReadState<TState>(ReadOnlySpan<byte> utf8, DecodingOrigin origin)
        where TState : IGraphState<TState>
    {
        var reader = new Utf8JsonReader(utf8, ReaderOptions);
        try
        {
            reader.Read();
            var state = TState.ReadState(ref reader);
            reader.Read();
            return state;
        }
        catch (Exception exception) when (IsMisfit(exception))
        {
            throw StateMisfit.Describe<TState>(exception, utf8, (int)reader.TokenStartIndex, origin, stateDepth: 0);
        }
    }

    public static StateUpdate<TState> ReadUpdate<TState>(ReadOnlySpan<byte> utf8, DecodingOrigin origin)
        where TState : IGraphState<TState>
    {
        var reader = new Utf8JsonReader(utf8, ReaderOptions);
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
                return TState.CreateUpdate();
            var update = TState.ReadUpdate(ref reader);
            reader.Read();
            return update;
        }
        catch (Exception exception) when (IsMisfit(exception))
        {
            throw StateMisfit.Describe<TState>(exception, utf8, (int)reader.TokenStartIndex, origin, stateDepth: 0);
        }
    }

    /// <summary>
    /// What readers throw when valid JSON does not fit: their own exception, and those of Utf8JsonReader's getters. A JsonException is another
    /// matter: the text is broken.
    /// </summary>
    public static bool IsMisfit(Exception exception) => exception is FormatException or InvalidOperationException or OverflowException;
}
