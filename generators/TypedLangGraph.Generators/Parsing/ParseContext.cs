using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>What the parsing of one state shares between its parts. Lives no longer than that.</summary>
internal sealed class ParseContext
{
    private readonly HashSet<string> _methods = new();

    public ParseContext(INamedTypeSymbol state, NamingPolicy policy, Compilation compilation, OtherStates others, CancellationToken cancellationToken)
    {
        Others = others;
        State = state;
        Policy = policy;
        JsonContext = new(state);
        Compilation = compilation;
        CancellationToken = cancellationToken;
    }

    public INamedTypeSymbol State { get; }

    public NamingPolicy Policy { get; }

    /// <summary>The states that this one is made of.</summary>
    public OtherStates Others { get; }

    /// <summary>What reads the types that emitted code cannot read.</summary>
    public JsonContextParser JsonContext { get; }

    public Compilation Compilation { get; }

    public CancellationToken CancellationToken { get; }

    public TypeNames Names { get; } = new();

    public List<StateProblem> Problems { get; } = new();

    public ImmutableTypes Immutable { get; } = new();

    /// <summary>The suffixes of the emitted readers and writers, by the type that they read.</summary>
    public Dictionary<ITypeSymbol, string> Methods { get; } = new(SymbolEqualityComparer.IncludeNullability);

    public List<CollectionSpec> Collections { get; } = new();

    public List<EnumSpec> Enums { get; } = new();

    /// <summary>The types in use of which the JSON says which derived type to create.</summary>
    public Dictionary<ITypeSymbol, UnionSpec> Unions { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Nested types whose members are yet to be parsed, and where each was met first.</summary>
    public Queue<(INamedTypeSymbol Type, MemberPath Path)> PendingObjects { get; } = new();

    /// <summary>Emitted code lives inside the state, so it may use what the state may use.</summary>
    public bool CanUse(ITypeSymbol type) => Compilation.IsSymbolAccessibleWithin(type, State);

    /// <summary>The same for a member of a type that the state may use.</summary>
    public bool CanUseMember(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public || Compilation.IsSymbolAccessibleWithin(member, State);

    public string NewMethod(ITypeSymbol type)
    {
        var method = NewMethodName(Identifiers.FromDisplayName(TypeNames.Message(type)));
        Methods.Add(type, method);
        return method;
    }

    public string NewMethodName(string wish) => Identifiers.Unique(wish, _methods);

    public void Report(StateProblemKind kind, MemberPath path, string detail) =>
        Problems.Add(new(kind, path.Member, path.Full, detail));
}
