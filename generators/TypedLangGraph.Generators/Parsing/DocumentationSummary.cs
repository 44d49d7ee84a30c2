using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>The XML documentation of a member, for the property that stands for it in updates.</summary>
internal static class DocumentationSummary
{
    /// <returns>The content of the member's <c>summary</c>, its lines trimmed, or null.</returns>
    public static string? Of(ISymbol member, CancellationToken cancellationToken)
    {
        if (!HasDocumentation(member, cancellationToken))
            return null;

        // Asked from the symbol rather than the syntax, because here references are already resolved.
        var xml = member.GetDocumentationCommentXml(cancellationToken: cancellationToken);
        if (xml is null)
            return null;

        var start = xml.IndexOf("<summary>", System.StringComparison.Ordinal);
        var end = xml.IndexOf("</summary>", System.StringComparison.Ordinal);
        if (start < 0 || end < start)
            return null;

        var lines = xml.Substring(start + "<summary>".Length, end - start - "<summary>".Length).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = lines[i].Trim();

        return string.Join("\n", lines).Trim('\n');
    }

    /// <summary>Building the XML is slow; most members have no comment at all.</summary>
    private static bool HasDocumentation(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellationToken);
            if (member is IFieldSymbol)
                node = node.Parent?.Parent ?? node;

            if (node.HasStructuredTrivia)
                return true;
        }

        return false;
    }
}
