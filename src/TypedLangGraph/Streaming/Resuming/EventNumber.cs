using System.Globalization;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>
/// The one thing that is read out of an id. JavaScript servers number the events of a run, and end the body in front of an event that they
/// cannot write; what lies behind it can be asked for with the number that was left out.
/// </summary>
internal static class EventNumber
{
    /// <returns>The next number, or null when the id is none.</returns>
    public static string? Next(string? id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? (number + 1).ToString(CultureInfo.InvariantCulture)
            : null;
}
