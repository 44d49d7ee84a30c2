using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Streaming;

namespace TypedLangGraph.CodeFixes.Requests;

/// <summary>Writes stream modes as C#.</summary>
internal static class StreamModeExpression
{
    /// <summary><c>StreamMode.Updates | StreamMode.Custom</c></summary>
    public static string Of(int modes) => Of(modes, "StreamMode");

    /// <summary>The same, spelled so that it binds at this position.</summary>
    public static string At(int position, int modes, SemanticModel model)
    {
        var simple = SyntaxFactory.ParseExpression("StreamMode.Values");
        var bound = model.GetSpeculativeSymbolInfo(position, simple, SpeculativeBindingOption.BindAsExpression).Symbol;
        return bound?.ContainingType?.ToDisplayString() == "TypedLangGraph.StreamMode" ? Of(modes) : Of(modes, "global::TypedLangGraph.StreamMode");
    }

    private static string Of(int modes, string type) =>
        string.Join(" | ", StreamModeTable.Rows.Where(row => (row.Flag & modes) != 0).Select(row => $"{type}.{row.Member}"));
}
