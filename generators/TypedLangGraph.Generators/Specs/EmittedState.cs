using System.Linq;

namespace TypedLangGraph.Generators.Specs;

/// <summary>What is emitted for one declaration.</summary>
/// <param name="Outcome">Readers and writers, or why there are none.</param>
/// <param name="MembersHintName">The name of the file with the members that a contract adds.</param>
/// <param name="Members">The text of that file, or null when there is none.</param>
internal sealed record EmittedState(StateOutcome? Outcome, string MembersHintName, string? Members)
{
    /// <param name="state">The declaration and what a contract adds; null when another declaration of the type counts.</param>
    /// <param name="parsed">What was parsed with everything that contracts add.</param>
    public static EmittedState? Of(ExtendedState? state, EquatableArray<ParsedState> parsed)
    {
        if (state is null)
            return null;

        var outcome = state.Failure is { } failure ? new(null, failure)
            : parsed.FirstOrDefault(candidate => candidate.MetadataName == state.Declared.MetadataName) is { } again ? again.Outcome
            : state.Declared.Outcome;
        return new(outcome, state.Declared.Fill?.HintName ?? string.Empty, state.Members);
    }
}
