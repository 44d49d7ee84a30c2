using System;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Pipeline;

/// <summary>The steps of the pipeline that look at symbols; none of them leaves here.</summary>
internal sealed class StateTransform
{
    private readonly Func<INamedTypeSymbol, Compilation, CancellationToken, StateParseResult> _parse;

    public StateTransform(Func<INamedTypeSymbol, Compilation, CancellationToken, StateParseResult> parse) => _parse = parse;

    /// <summary>One declaration as the user wrote it; null when another declaration of the type counts.</summary>
    public DeclaredState? Declare(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || !FirstDeclaration.Is(type, context.TargetNode, cancellationToken))
            return null;

        // Compilations look for names without the mark that code puts before keywords.
        var name = HintName.MetadataName(type).Replace("@", string.Empty);
        try
        {
            var result = _parse(type, context.SemanticModel.Compilation, cancellationToken);
            return new(
                name,
                result.Spec is null ? null : new(result.Spec, null),
                FillParser.Parse(type, result, cancellationToken),
                GraphUseParser.Parse(type),
                FillParser.LacksTypes(result));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An exception that leaves the transform would take the code of every state away, not only of this one.
            return new(name, Failure(type, exception), null, null, LacksTypes: false);
        }
    }

    /// <summary>
    /// Parses the states again that contracts add to. A generator does not see what it emits, so the members are added to the compilation, once for
    /// all states; without any, the compilation is not touched.
    /// </summary>
    public EquatableArray<EmittedState> ParseExtended(EquatableArray<ExtendedState> states, Compilation compilation, CancellationToken cancellationToken)
    {
        if (states.Count == 0)
            return default;

        var options = compilation.SyntaxTrees.First().Options;
        var extended = compilation.AddSyntaxTrees(states.Where(static state => state.Members is not null).Select(state => MembersTree(state, options)));
        return new(states.Select(state => new EmittedState(
            state.Declared.MetadataName,
            state.Failure is null ? Parse(state.Declared.MetadataName, extended, cancellationToken) : new(null, state.Failure),
            state.Declared.Fill?.HintName ?? string.Empty,
            state.Members)).ToArray());
    }

    /// <summary>The path is behind all others, because members stand in the order of their files: those that the user declares come first.</summary>
    private static SyntaxTree MembersTree(ExtendedState state, ParseOptions options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(state.Members!, Encoding.UTF8), (CSharpParseOptions)options, "~" + state.Declared.Fill!.HintName);

    private StateOutcome? Parse(string metadataName, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Assembly.GetTypeByMetadataName(metadataName) is { } type ? Parse(type, compilation, cancellationToken) : null;

    private StateOutcome? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        try
        {
            var result = _parse(type, compilation, cancellationToken);
            return result.Spec is null ? null : new(result.Spec, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failure(type, exception);
        }
    }

    private static StateOutcome Failure(INamedTypeSymbol type, Exception exception) =>
        new(null, new(HintName.Of(type), type.Name, exception.GetType().Name + ": " + exception.Message));
}
