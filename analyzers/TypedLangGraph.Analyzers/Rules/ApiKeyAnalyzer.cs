using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Security;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG303 and TLG304: an API key that others can read, in the source or on the way.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ApiKeyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.LiteralApiKey, RuleDescriptors.ApiKeyInTheClear);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("TypedLangGraph.LangGraphClient") is { } client
                && start.Compilation.GetTypeByMetadataName("TypedLangGraph.LangGraphClientOptions") is { } options)
                start.RegisterOperationBlockStartAction(block =>
                {
                    if (LibraryWords.MayConcern(block.OperationBlocks[0]))
                        AnalyzeMember(block, client, options);
                });
        });
    }

    private static void AnalyzeMember(OperationBlockStartAnalysisContext block, INamedTypeSymbol client, INamedTypeSymbol options)
    {
        var keys = new List<ISimpleAssignmentOperation>();
        var clients = new List<IObjectCreationOperation>();
        block.RegisterOperationAction(
            operation =>
            {
                var assignment = (ISimpleAssignmentOperation)operation.Operation;
                if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "ApiKey" } property } && SymbolEqualityComparer.Default.Equals(property.ContainingType, options))
                    keys.Add(assignment);
            },
            OperationKind.SimpleAssignment);
        block.RegisterOperationAction(
            operation =>
            {
                if (SymbolEqualityComparer.Default.Equals(operation.Operation.Type, client))
                    clients.Add((IObjectCreationOperation)operation.Operation);
            },
            OperationKind.ObjectCreation);
        block.RegisterOperationBlockEndAction(end =>
        {
            if (keys.Count > 0)
                Judge(end, keys, clients, LocalVariables.Of(block.OperationBlocks));
        });
    }

    private static void Judge(OperationBlockAnalysisContext context, List<ISimpleAssignmentOperation> keys, List<IObjectCreationOperation> clients, LocalVariables locals)
    {
        var addresses = clients.Select(client => (Client: client, Address: ClientAddress.Of(client, locals))).ToList();

        // The key of a server on the same machine, as in a test, is no secret.
        var isLocal = addresses.Count > 0 && addresses.All(static found => found.Address is { Address.IsLoopback: true });
        foreach (var key in keys.Where(key => !isLocal && key.Value.ConstantValue is { HasValue: true, Value: string text } && KeyText.LooksLikeKey(text)))
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.LiteralApiKey, key.Value.Syntax.GetLocation()));

        foreach (var (client, address) in addresses)
        {
            if (address is { Address: { IsLoopback: false, Scheme: "http" } } && keys.Exists(key => IsKeyOf(key, client, locals)))
                context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.ApiKeyInTheClear, address.Text.Syntax.GetLocation(), address.Address.Host));
        }
    }

    /// <summary>True when the client surely gets options with this key.</summary>
    private static bool IsKeyOf(ISimpleAssignmentOperation key, IObjectCreationOperation client, LocalVariables locals)
    {
        if (key.Value.ConstantValue is { HasValue: true, Value: null or "" })
            return false;
        if (client.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "options")?.Value is not { } options)
            return false;

        var instance = ((IPropertyReferenceOperation)key.Target).Instance;
        return instance is ILocalReferenceOperation held
            ? options is ILocalReferenceOperation passed && SymbolEqualityComparer.Default.Equals(held.Local, passed.Local)
            : key.Parent?.Parent is { } creation && ClientAddress.Follow(options, locals) == creation;
    }
}
