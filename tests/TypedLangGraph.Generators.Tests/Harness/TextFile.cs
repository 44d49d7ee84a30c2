using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.Generators.Tests.Harness;

/// <summary>An additional file of a consumer's project. Counts how often it was read.</summary>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public int Reads { get; private set; }

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return SourceText.From(text, System.Text.Encoding.UTF8);
    }
}
