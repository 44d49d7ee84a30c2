using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedLangGraph.CodeFixes.Removal;

internal static class NameUse
{
    /// <summary>True when one of the names occurs in the scope outside the part: better not removed than no longer compiling.</summary>
    public static bool IsUsedOutside(SyntaxNode part, SyntaxNode scope, IEnumerable<string> names)
    {
        var declared = new HashSet<string>(names);
        return declared.Count > 0 && scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name => declared.Contains(name.Identifier.ValueText) && !part.Span.Contains(name.Span));
    }
}
