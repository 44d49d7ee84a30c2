using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>The values of fields that nothing changes after their initializer has run.</summary>
internal sealed class FieldInitializers
{
    private readonly Compilation _compilation;

    public FieldInitializers(Compilation compilation) => _compilation = compilation;

    /// <returns>The initializer's value; null when the field has none in this compilation, or may be assigned elsewhere.</returns>
    public IOperation? ValueOf(IFieldSymbol field)
    {
        // A static constructor may assign the field again, and it does not matter here whether it really does.
        if (!field.IsStatic || !field.IsReadOnly || field.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared))
            return null;

        if (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer: { } initializer })
            return null;

#pragma warning disable RS1030 // The field may be declared in another file than the code that is analyzed; fields of modes are rare.
        var model = _compilation.GetSemanticModel(initializer.SyntaxTree);
#pragma warning restore RS1030
        return model.GetOperation(initializer.Value);
    }
}
