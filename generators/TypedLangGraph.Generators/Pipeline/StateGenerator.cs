using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.Generators.Contracts;
using TypedLangGraph.Generators.Emitting;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Pipeline;

/// <summary>
/// Emits the readers, writers and update class of each type marked <c>[GraphState]</c>; from the contracts of graphs, the members of states that
/// leave them to the contract, and constants for the nodes.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class StateGenerator : IIncrementalGenerator
{
    private readonly StateTransform _transform;

    /// <summary>Creates the generator, as the compiler does.</summary>
    public StateGenerator()
        : this(StateParser.Parse)
    {
    }

    /// <summary>Creates a generator with another parser, to see what a fault in one type does to the others.</summary>
    internal StateGenerator(Func<INamedTypeSymbol, Compilation, CancellationToken, StateParseResult> parse) => _transform = new(parse);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.ParseOptionsProvider
            .Select(static (options, _) => new GeneratorOptions(options is CSharpParseOptions csharp ? (int)csharp.LanguageVersion : 0))
            .WithTrackingName(TrackingNames.Options);

        var files = context.AdditionalTextsProvider
            .Where(ContractFile.Is)
            .Select(ContractFile.Read)
            .WithTrackingName(TrackingNames.Contract);
        var contracts = files.Collect().Select(static (files, _) => ContractSet.Of(files)).WithTrackingName(TrackingNames.Contracts);

        // Nothing is filtered or selected on the way, but from all states at once: else Roslyn 5.12 loses every output when a file's last state goes
        // while it is typed over.
        var states = context.SyntaxProvider
            .ForAttributeWithMetadataName(StateDeclaration.AttributeMetadataName, static (_, _) => true, _transform.Declare)
            .WithTrackingName(TrackingNames.State);

        var extended = states.Collect().Combine(contracts)
            .Select(static (pair, _) => StateExtension.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Extended);
        var parsed = extended.Combine(context.CompilationProvider)
            .Select((pair, cancellationToken) => _transform.ParseExtended(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Parsed);
        var replaced = extended.Select(static (states, _) => new EquatableArray<string>(states.Select(static state => state.Declared.MetadataName).ToArray()));

        var declared = states.Combine(options.Combine(replaced)).WithComparer(new DeclaredComparer()).WithTrackingName(TrackingNames.Output);
        context.RegisterSourceOutput(declared, EmitDeclared);
        context.RegisterSourceOutput(parsed.SelectMany(static (states, _) => states).Combine(options), EmitExtended);

        var uses = states.Collect().Select(static (states, _) => Uses(states));
        var rootNamespace = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => RootNamespace.Of(options.GlobalOptions));
        var nodes = files.Combine(contracts.Combine(uses).Combine(rootNamespace))
            .Select(static (pair, _) => NodesParser.Parse(pair.Left, pair.Right.Left.Left, pair.Right.Left.Right, pair.Right.Right))
            .WithTrackingName(TrackingNames.Nodes);
        context.RegisterSourceOutput(nodes, EmitNodes);
    }

    private static EquatableArray<GraphUseSpec> Uses(ImmutableArray<DeclaredState?> states) =>
        new(states.Select(static state => state?.Use).OfType<GraphUseSpec>().ToArray());

    private static void EmitDeclared(
        SourceProductionContext context, (DeclaredState? State, (GeneratorOptions Options, EquatableArray<string> Replaced) Others) output)
    {
        if (output.State is { } state && !output.Others.Replaced.Contains(state.MetadataName))
            Emit(context, state.Outcome, output.Others.Options);
    }

    private static void EmitExtended(SourceProductionContext context, (EmittedState State, GeneratorOptions Options) output)
    {
        if (output.State.Members is { } members && output.Options.SupportsStates)
            Add(context, output.State.MembersHintName, members);

        Emit(context, output.State.Outcome, output.Options);
    }

    private static void Emit(SourceProductionContext context, StateOutcome? outcome, GeneratorOptions options)
    {
        if (outcome is { Failure: { } failure })
            Add(context, failure.HintName, FailureEmitter.Emit(failure));
        else if (outcome is { Spec: { } spec } && options.SupportsStates)
            Add(context, spec.HintName, StateEmitter.Emit(spec, options));
    }

    private static void EmitNodes(SourceProductionContext context, NodesSpec? nodes)
    {
        if (nodes is not null)
            Add(context, nodes.HintName, NodesEmitter.Emit(nodes));
    }

    private static void Add(SourceProductionContext context, string hintName, string text) =>
        context.AddSource(hintName, SourceText.From(text, Encoding.UTF8));
}
