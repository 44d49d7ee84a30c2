using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.CodeFixes.Removal;

/// <summary>Takes an arm out of a switch, unless it is the only one.</summary>
internal static class SwitchRemoval
{
    public static TextSpan? SpanOf(SwitchLabelSyntax label)
    {
        if (label.Parent is not SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section)
            return null;

        if (section.Labels.Count > 1)
            return label.FullSpan;

        // The variables of one section can be used in the others.
        var declared = section.Statements.OfType<LocalDeclarationStatementSyntax>()
            .SelectMany(statement => statement.Declaration.Variables)
            .Select(variable => variable.Identifier.ValueText);
        return choice.Sections.Count > 1 && !NameUse.IsUsedOutside(section, choice, declared) ? section.FullSpan : null;
    }

    public static TextSpan? SpanOf(SwitchExpressionArmSyntax arm)
    {
        if (arm.Parent is not SwitchExpressionSyntax { Arms: { Count: > 1 } arms })
            return null;

        var index = arms.IndexOf(arm);
        return index < arms.SeparatorCount
            ? TextSpan.FromBounds(arm.FullSpan.Start, arms.GetSeparator(index).FullSpan.End)
            : TextSpan.FromBounds(arms.GetSeparator(index - 1).SpanStart, arm.Span.End);
    }
}
