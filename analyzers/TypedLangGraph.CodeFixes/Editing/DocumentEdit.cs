using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.CodeFixes.Editing;

/// <summary>One change of a document's text.</summary>
internal readonly struct DocumentEdit : IEquatable<DocumentEdit>
{
    private DocumentEdit(DocumentId document, TextChange change)
    {
        Document = document;
        Change = change;
    }

    public DocumentId Document { get; }

    public TextChange Change { get; }

    public static DocumentEdit Insert(DocumentId document, int position, string text) =>
        new(document, new TextChange(new TextSpan(position, 0), text));

    public static DocumentEdit Replace(DocumentId document, TextSpan span, string text) =>
        new(document, new TextChange(span, text));

    public static DocumentEdit Remove(DocumentId document, TextSpan span) => Replace(document, span, "");

    /// <summary>True when the two edits change the same text in different ways.</summary>
    public bool Conflicts(DocumentEdit other) => Document == other.Document && !Equals(other) && Overlaps(Change.Span, other.Change.Span);

    public bool Equals(DocumentEdit other) => Document == other.Document && Change == other.Change;

    public override bool Equals(object? obj) => obj is DocumentEdit other && Equals(other);

    public override int GetHashCode() => Document.GetHashCode() * 31 + Change.GetHashCode();

    private static bool Overlaps(TextSpan left, TextSpan right) =>
        left.OverlapsWith(right) || (left.IsEmpty || right.IsEmpty) && left.IntersectsWith(right);
}
