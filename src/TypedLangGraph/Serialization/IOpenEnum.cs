using System.ComponentModel;

namespace TypedLangGraph.Serialization;

/// <summary>An enum of the server's whose values are text and whose set may grow. Implemented by generated types only.</summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The value as the server spells it.</summary>
    string Value { get; }

    /// <summary>Creates the enum's value from the server's spelling.</summary>
    /// <param name="value">Text that is not empty.</param>
    static abstract TSelf Create(string value);
}
