using System.Text.Json;
using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming;

/// <summary>Judges the last event of a body that ends without the blank line behind it.</summary>
internal static class CutEvent
{
    /// <summary>True when nothing of the event can be missing: its data is one whole JSON value.</summary>
    public static bool IsWhole(in SseFrame frame)
    {
        if (!frame.HasData)
            return frame.Event.SequenceEqual("end"u8);

        // A number has no end of its own: 12 may be the beginning of 123.
        if (frame.Data.IsEmpty || char.IsAsciiDigit((char)frame.Data[^1]))
            return false;
        var reader = new Utf8JsonReader(frame.Data, StateDecoding.ReaderOptions);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
