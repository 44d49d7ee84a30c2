using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>Fixed names and literals of emitted code.</summary>
internal static class Names
{
    public const string Helpers = "__Json";
    public const string Reader = "__Reader";
    public const string Writer = "__Writer";
    public const string Bytes = "__Bytes";
    public const string Memory = "__Memory";
    public const string TextEquals = Helpers + ".TextEquals";

    /// <summary>
    /// The names above, each declared once in the head of a file: nearly every line uses one, and what is not written need not be parsed.
    /// No type of the consumer's is found under them.
    /// </summary>
    public static readonly string[] Aliases =
    {
        "using __Json = global::TypedLangGraph.Serialization.StateJson;",
        "using __Memory = global::TypedLangGraph.Serialization.StateMemory;",
        "using __Reader = global::System.Text.Json.Utf8JsonReader;",
        "using __Writer = global::System.Text.Json.Utf8JsonWriter;",
        "using __Bytes = global::System.ReadOnlySpan<byte>;",
        "using __GeneratedCode = global::System.CodeDom.Compiler.GeneratedCodeAttribute;",
        "using __NotCovered = global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute;",
    };

    /// <summary>The attributes of an emitted member or nested type.</summary>
    public static readonly string Generated =
        "[__GeneratedCode(\"TypedLangGraph.Generators\", \"" + typeof(Names).Assembly.GetName().Version + "\"), __NotCovered]";

    public static string StateInterface(string type) => "global::TypedLangGraph.IGraphState<" + type + ">";

    public static string StateUpdate(string type) => "global::TypedLangGraph.StateUpdate<" + type + ">";

    public static string Optional(string type) => "global::TypedLangGraph.Optional<" + type + ">";

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Utf8Literal(string text) => Literal(text) + "u8";

    public static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(text);

    public static string Xml(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' => escaped.Append(' '),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
