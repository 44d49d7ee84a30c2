using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Security;

/// <summary>The address that a client is created with, where the source tells it.</summary>
internal sealed class ClientAddress
{
    private ClientAddress(Uri address, IOperation text)
    {
        Address = address;
        Text = text;
    }

    public Uri Address { get; }

    /// <summary>The text in the source.</summary>
    public IOperation Text { get; }

    /// <param name="client">The creation of a client, with an address or with an HttpClient that has one.</param>
    /// <param name="locals">The member's variables.</param>
    public static ClientAddress? Of(IObjectCreationOperation client, LocalVariables locals)
    {
        if (client.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value is not { } first || Follow(first, locals) is not IObjectCreationOperation creation)
            return null;

        if (creation.Type is not { Name: "HttpClient" })
            return OfUri(creation);

        var baseAddress = creation.Initializer?.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(static assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "BaseAddress" });
        return baseAddress is not null && Follow(baseAddress.Value, locals) is IObjectCreationOperation uri ? OfUri(uri) : null;
    }

    /// <summary>The value of a variable that never changes, or the expression itself.</summary>
    public static IOperation Follow(IOperation value, LocalVariables locals)
    {
        var current = Conversions.Without(value);
        while (current is ILocalReferenceOperation local && locals.OnlyValueOf(local) is { } only)
            current = Conversions.Without(only);
        return current;
    }

    private static ClientAddress? OfUri(IObjectCreationOperation creation) =>
        creation is { Type.Name: "Uri", Arguments.Length: > 0 }
        && creation.Arguments[0].Value is { ConstantValue: { HasValue: true, Value: string text } } operation
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? new(address, operation)
            : null;
}
