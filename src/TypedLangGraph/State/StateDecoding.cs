using System.Text.Json;
using TypedLangGraph.Serialization;

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

    /// <param name="utf8">The state.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="memory">The state before it, which this one replaces.</param>
    public static TState ReadState<TState>(ReadOnlySpan<byte> utf8, DecodingOrigin origin, StateMemory memory)
        where TState : IGraphState<TState>
    {
        var reader = new Utf8JsonReader(utf8, ReaderOptions);
        try
        {
            memory.Begin(utf8.Length);
            reader.Read();
            var state = TState.ReadState(ref reader, memory);
            reader.Read();
            memory.Complete(utf8);
            return state;
        }
        catch (Exception exception) when (IsMisfit(exception) || exception is JsonException)
        {
            // Whoever reads it from the beginning to the end knows where in the event the fault is.
            memory.Clear();
            return ReadState<TState>(utf8, origin);
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
