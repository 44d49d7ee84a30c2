using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>Fixed names and literals of emitted code.</summary>
internal static class Names
{
    public const string Helpers = "global::TypedLangGraph.Serialization.StateJson";
    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    public const string Bytes = "global::System.ReadOnlySpan<byte>";
    public const string SpanEqual = "global::System.MemoryExtensions.SequenceEqual";
    public const string EditorHidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>The attributes of an emitted member or nested type.</summary>
    public static readonly string Generated =
        "[global::System.CodeDom.Compiler.GeneratedCode(\"TypedLangGraph.Generators\", \""
        + typeof(Names).Assembly.GetName().Version
        + "\"), global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";

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
                _ when char.IsControl(character) => escaped.Append(' '),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
