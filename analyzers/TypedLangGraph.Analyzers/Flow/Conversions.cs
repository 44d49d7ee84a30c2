using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Looks through conversions, which change neither what a value is nor who gets it.</summary>
internal static class Conversions
{
    /// <summary>The value before it is converted.</summary>
    public static IOperation Without(IOperation value) => value is IConversionOperation conversion ? Without(conversion.Operand) : value;

    /// <summary>The variable that is declared with the value; null when none is.</summary>
    public static IVariableDeclaratorOperation? VariableOf(IOperation value)
    {
        var holder = value.Parent;
        while (holder is IConversionOperation)
            holder = holder.Parent;
        return holder is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator : null;
    }
}
