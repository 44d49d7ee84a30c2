using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Security;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG303 and TLG304: an API key that others can read, in the source or on the way.</summary>
internal sealed class ApiKeyRules : IMemberRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(RuleDescriptors.LiteralApiKey, RuleDescriptors.ApiKeyInTheClear);


    public IEnumerable<Diagnostic> Judge(MemberCode member)
    {
        var keys = member.All<ISimpleAssignmentOperation>(OperationKind.SimpleAssignment)
            .Where(assignment => assignment.Target is IPropertyReferenceOperation { Property: { Name: "ApiKey" } property }
                && SymbolEqualityComparer.Default.Equals(property.ContainingType, member.Symbols.ClientOptions))
            .ToList();
        return keys.Count == 0 ? [] : Judge(keys, member);
    }

    private static IEnumerable<Diagnostic> Judge(List<ISimpleAssignmentOperation> keys, MemberCode member)
    {
        var addresses = member.All<IObjectCreationOperation>(OperationKind.ObjectCreation)
            .Where(creation => SymbolEqualityComparer.Default.Equals(creation.Type, member.Symbols.Client))
            .Select(client => (Client: client, Address: ClientAddress.Of(client, member.Locals)))
            .ToList();

        // The key of a server on the same machine, as in a test, is no secret.
        var isLocal = addresses.Count > 0 && addresses.All(static found => found.Address is { Address.IsLoopback: true });
        foreach (var key in keys.Where(key => !isLocal && key.Value.ConstantValue is { HasValue: true, Value: string text } && KeyText.LooksLikeKey(text)))
            yield return Diagnostic.Create(RuleDescriptors.LiteralApiKey, key.Value.Syntax.GetLocation());

        foreach (var (client, address) in addresses)
        {
            if (address is { Address: { IsLoopback: false, Scheme: "http" } } && keys.Exists(key => IsKeyOf(key, client, member.Locals)))
                yield return Diagnostic.Create(RuleDescriptors.ApiKeyInTheClear, address.Text.Syntax.GetLocation(), address.Address.Host);
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
