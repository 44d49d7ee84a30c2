using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Contracts;

/// <summary>Adds the <c>using</c> directives that added code needs.</summary>
internal static class MissingUsings
{
    private static readonly (string Type, string Namespace)[] s_known =
    [
        ("DateTimeOffset", "System"), ("DateOnly", "System"), ("Guid", "System"),
        ("IReadOnlyList", "System.Collections.Generic"), ("IReadOnlyDictionary", "System.Collections.Generic"), ("Dictionary", "System.Collections.Generic"),
        ("EnumMember", "System.Runtime.Serialization"),
        ("JsonPropertyName", "System.Text.Json.Serialization"),
        ("JsonPayload", "TypedLangGraph"), ("Message", "TypedLangGraph"),
    ];

    /// <summary>The directives for the types that the code names and that cannot be named yet at the position.</summary>
    public static IEnumerable<DocumentEdit> For(Document document, SemanticModel model, CompilationUnitSyntax root, int position, IEnumerable<SyntaxNode> code, string newLine)
    {
        var used = code.SelectMany(static node => node.DescendantNodesAndSelf()).OfType<SimpleNameSyntax>();
        var names = new HashSet<string>(used.Select(static name => name.Identifier.ValueText));
        var missing = s_known.Where(known => names.Contains(known.Type) && !IsKnown(known, model, position)).Select(static known => known.Namespace);
        return missing.Distinct().OrderBy(static name => name, StringComparer.Ordinal).Select(name => Add(document, root, name, newLine));
    }

    private static bool IsKnown((string Type, string Namespace) known, SemanticModel model, int position) =>
        new[] { known.Type, known.Type + "Attribute" }.Any(name =>
            model.LookupNamespacesAndTypes(position, name: name).Any(symbol => symbol.ContainingNamespace.ToDisplayString() == known.Namespace));

    private static DocumentEdit Add(Document document, CompilationUnitSyntax root, string name, string newLine)
    {
        var directives = root.Usings.Where(static directive => directive is { Alias: null, StaticKeyword.RawKind: 0, GlobalKeyword.RawKind: 0 }).ToList();
        var next = directives.Find(directive => string.CompareOrdinal(directive.Name?.ToString(), name) > 0);
        if (next is not null)
            return DocumentEdit.Insert(document.Id, next.SpanStart, $"using {name};{newLine}");
        if (directives.Count > 0)
            return DocumentEdit.Insert(document.Id, directives[directives.Count - 1].Span.End, $"{newLine}using {name};");
        return DocumentEdit.Insert(document.Id, root.GetFirstToken().SpanStart, $"using {name};{newLine}{newLine}");
    }
}
