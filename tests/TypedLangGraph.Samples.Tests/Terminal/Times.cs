// Takes the times out of what the sample Terminal draws.
using System.Text.RegularExpressions;

namespace TypedLangGraph.Samples.Tests.Terminal;

internal static partial class Times
{
    public static string Mask(string text) => Seconds().Replace(text, "0.00 s");

    [GeneratedRegex(@"\d\.\d\d s")]
    private static partial Regex Seconds();
}
