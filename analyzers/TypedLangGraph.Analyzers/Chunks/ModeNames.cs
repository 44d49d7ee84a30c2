using System.Linq;
using TypedLangGraph.Streaming;

namespace TypedLangGraph.Analyzers.Chunks;

internal static class ModeNames
{
    /// <summary>The names of the modes as C# spells their combination, without the name of the enum.</summary>
    public static string Of(int modes) =>
        string.Join(" | ", StreamModeTable.Rows.Where(row => (row.Flag & modes) != 0).Select(static row => row.Member));
}
