using System.Collections.Generic;

namespace TypedLangGraph.Contracts.States;

/// <summary>A declared state that is filled with the members of a model.</summary>
/// <param name="Name">The state's name, which none of the types within it may have.</param>
/// <param name="TakenNames">The names that the state, its base types and its type parameters use already.</param>
/// <param name="Keys">The keys that the state declares itself: they are left out of the model.</param>
/// <param name="IsStruct">True when members cannot have initializers, because the state need not have a constructor.</param>
/// <param name="LacksTypes">True when its own members may use types of the model: those of the keys that it declares are then made as well.</param>
internal sealed record StateHost(string Name, IReadOnlyCollection<string> TakenNames, IReadOnlyCollection<string> Keys, bool IsStruct, bool LacksTypes);
