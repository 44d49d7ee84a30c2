namespace TypedLangGraph.Generators.Specs;

/// <summary>What reads and writes a value.</summary>
internal enum ValueKind
{
    /// <summary>A method of the runtime helpers.</summary>
    Scalar,

    /// <summary>An emitted method that returns null for an unknown value.</summary>
    Enum,

    /// <summary>An emitted method that reads member by member.</summary>
    Object,

    /// <summary>An emitted method that reads elements.</summary>
    Collection,

    /// <summary>The implementation of <c>IGraphState&lt;TSelf&gt;</c>.</summary>
    State,

    /// <summary>The implementation of <c>IStateValue&lt;TSelf&gt;</c>.</summary>
    StateValue,

    /// <summary>A <c>JsonConverter&lt;T&gt;</c> that the user named.</summary>
    Converter,

    /// <summary>A <c>JsonSerializerContext</c> that the state names.</summary>
    Context,
}
