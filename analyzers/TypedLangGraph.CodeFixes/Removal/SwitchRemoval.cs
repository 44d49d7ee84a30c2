using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.CodeFixes.Removal;

/// <summary>Takes an arm out of a switch, unless no arm would be left.</summary>
internal static class SwitchRemoval
{
    public static TextSpan? SpanOf(SwitchLabelSyntax label, UnreachableTests unreachable)
    {
        if (label.Parent is not SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section)
            return null;

        if (!unreachable.Include(section))
            return label.FullSpan;

        // The variables of one section can be used in the others.
        var declared = section.Statements.OfType<LocalDeclarationStatementSyntax>()
            .SelectMany(statement => statement.Declaration.Variables)
            .Select(variable => variable.Identifier.ValueText);
        return choice.Sections.All(unreachable.Include) || NameUse.IsUsedOutside(section, choice, declared) ? null : section.FullSpan;
    }

    public static TextSpan? SpanOf(SwitchExpressionArmSyntax arm, UnreachableTests unreachable)
    {
        if (arm.Parent is not SwitchExpressionSyntax choice || choice.Arms.All(unreachable.Include))
            return null;

        var index = choice.Arms.IndexOf(arm);
        return index < choice.Arms.SeparatorCount
            ? TextSpan.FromBounds(arm.FullSpan.Start, choice.Arms.GetSeparator(index).FullSpan.End)
            : TextSpan.FromBounds(choice.Arms.GetSeparator(index - 1).SpanStart, arm.Span.End);
    }
}
