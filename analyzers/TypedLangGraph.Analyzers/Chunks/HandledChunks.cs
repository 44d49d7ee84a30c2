using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>
/// What a loop over a stream does anything with. It is known only for a loop that does nothing but ask each chunk what it is: whatever else
/// stands in the loop may be there for all chunks.
/// </summary>
internal sealed class HandledChunks
{
    private readonly StreamSymbols _symbols;
    private readonly ILocalSymbol _chunk;
    private readonly List<ITypeSymbol> _types = [];
    private readonly List<IOperation> _reached = [];

    private HandledChunks(StreamSymbols symbols, ILocalSymbol chunk)
    {
        _symbols = symbols;
        _chunk = chunk;
    }

    /// <returns>The types of the handled chunks; null when that is not known.</returns>
    public static IReadOnlyList<ITypeSymbol>? Of(IForEachLoopOperation loop, LocalVariables locals, StreamSymbols symbols)
    {
        if (loop.Locals.Length != 1)
            return null;

        var chunk = loop.Locals[0];
        if (symbols.IsLibraryChunk(chunk.Type))
            return [chunk.Type];
        if (!symbols.IsStreamChunk(chunk.Type))
            return null;

        var handled = new HandledChunks(symbols, chunk);
        var isKnown = handled.Understands(loop.Body) && locals.ReferencesTo(chunk).All(handled.IsKnownThere);
        return isKnown && handled._types.Count > 0 && handled._types.All(symbols.IsLibraryChunk) ? handled._types : null;
    }

    /// <summary>True where the chunk is only asked what it is, and where only chunks get to that are handled.</summary>
    private bool IsKnownThere(IOperation reference) =>
        reference.Parent is IIsPatternOperation or IIsTypeOperation or ISwitchOperation or ISwitchExpressionOperation
        || _reached.Exists(statement => statement.Syntax.Span.Contains(reference.Syntax.Span));

    private bool Understands(IOperation? statement) => statement switch
    {
        null => true,
        IBlockOperation block => Understands(block),
        ISwitchOperation choice => Tests(choice.Value) && choice.Cases.All(Understands),
        IConditionalOperation { Type: null } conditional => UnderstandsCondition(conditional) && Reaches([conditional.WhenTrue]) && Understands(conditional.WhenFalse),
        IBranchOperation { BranchKind: BranchKind.Continue } => true,
        _ => false,
    };

    private bool Understands(IBlockOperation block)
    {
        for (var index = 0; index < block.Operations.Length; index++)
        {
            if (ChunkGuard.Of(block.Operations[index]) is { } guard && Tests(guard.Value))
                return Reaches(block.Operations.Skip(index + 1)) && guard.Patterns.All(Takes) && (guard.Type is null || Take(guard.Type));
            if (!Understands(block.Operations[index]))
                return false;
        }

        return true;
    }

    private bool Understands(ISwitchCaseOperation section)
    {
        foreach (var clause in section.Clauses)
        {
            if (clause is IDefaultCaseClauseOperation)
            {
                if (!DoesNothing(section.Body))
                    return false;
            }
            else if (clause is not IPatternCaseClauseOperation pattern || !Takes(pattern.Pattern))
            {
                return false;
            }
        }

        return Reaches(section.Body);
    }

    /// <summary>Nothing else gets to these statements than the chunks that the test before them takes, so they may do with them what they like.</summary>
    private bool Reaches(IEnumerable<IOperation> statements)
    {
        _reached.AddRange(statements);
        return true;
    }

    /// <summary>Only <c>if (chunk is X)</c>, with more conditions at most: with anything else the branch may be taken for another chunk.</summary>
    private bool UnderstandsCondition(IConditionalOperation conditional)
    {
        var condition = conditional.Condition;
        while (condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and)
            condition = and.LeftOperand;

        return condition switch
        {
            IIsPatternOperation test => Tests(test.Value) && Takes(test.Pattern),
            IIsTypeOperation test => Tests(test.ValueOperand) && Take(test.TypeOperand),
            _ => false,
        };
    }

    private bool Takes(IPatternOperation pattern)
    {
        var found = PatternTests.In(pattern, isNegated: false).ToList();
        return found.Count > 0 && found.All(one => !one.IsNegated && Take(one.Test.Type)) && !MatchesAnything(pattern);
    }

    private bool Take(ITypeSymbol type)
    {
        _types.Add(type);
        return true;
    }

    private bool Tests(IOperation value) =>
        value is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, _chunk) && _symbols.IsStreamChunk(value.Type);

    /// <summary>One side of an <c>or</c> without a type takes chunks of all types.</summary>
    private static bool MatchesAnything(IPatternOperation pattern) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => MatchesAnything(or.LeftPattern) || MatchesAnything(or.RightPattern),
        IBinaryPatternOperation and => MatchesAnything(and.LeftPattern) && MatchesAnything(and.RightPattern),
        _ => !PatternTests.In(pattern, isNegated: false).Any(),
    };

    private static bool DoesNothing(IEnumerable<IOperation> body) => body.All(static operation => operation switch
    {
        IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue } or IEmptyOperation or IThrowOperation => true,
        IBlockOperation block => DoesNothing(block.Operations),
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    });
}
