using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.Generators.Emitting;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Pipeline;

/// <summary>Emits the readers, writers and update class of each type marked <c>[GraphState]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class StateGenerator : IIncrementalGenerator
{
    private readonly Func<INamedTypeSymbol, Compilation, CancellationToken, StateParseResult> _parse;

    /// <summary>Creates the generator, as the compiler does.</summary>
    public StateGenerator()
        : this(StateParser.Parse)
    {
    }

    /// <summary>Creates a generator with another parser, to see what a fault in one type does to the others.</summary>
    internal StateGenerator(Func<INamedTypeSymbol, Compilation, CancellationToken, StateParseResult> parse) => _parse = parse;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.ParseOptionsProvider
            .Select(static (options, _) => new GeneratorOptions(options is CSharpParseOptions csharp ? (int)csharp.LanguageVersion : 0))
            .WithTrackingName(TrackingNames.Options);

        // Nothing is filtered on the way: with filters, Roslyn 5.12 loses every output when a file's last state goes while it is typed over.
        var states = context.SyntaxProvider
            .ForAttributeWithMetadataName(StateDeclaration.AttributeMetadataName, static (_, _) => true, Transform)
            .WithTrackingName(TrackingNames.State);

        context.RegisterSourceOutput(states.Combine(options).WithTrackingName(TrackingNames.Output), Emit);
    }

    private StateOutcome? Transform(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || !FirstDeclaration.Is(type, context.TargetNode, cancellationToken))
            return null;

        try
        {
            var result = _parse(type, context.SemanticModel.Compilation, cancellationToken);
            return result.Spec is null ? null : new(result.Spec, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An exception that leaves the transform would take the code of every state away, not only of this one.
            return new(null, new(HintName.Of(type), type.Name, exception.GetType().Name + ": " + exception.Message));
        }
    }

    private static void Emit(SourceProductionContext context, (StateOutcome? Outcome, GeneratorOptions Options) output)
    {
        if (output.Outcome is { Failure: { } failure })
            context.AddSource(failure.HintName, SourceText.From(FailureEmitter.Emit(failure), Encoding.UTF8));
        else if (output.Outcome is { Spec: { } spec } && output.Options.SupportsStates)
            context.AddSource(spec.HintName, SourceText.From(StateEmitter.Emit(spec, output.Options), Encoding.UTF8));
    }
}
