using System.ComponentModel;
using System.Text.Json;

namespace TypedLangGraph;

/// <summary>
/// Some of a state's members: what one node wrote, or what is sent as input, in <c>update_state</c> or in a command. Each member is an
/// <see cref="Optional{T}"/>: absent, null and a value are three different things, and only members that were set go on the wire.
/// </summary>
/// <remarks>
/// The generator emits the members twice: as properties of the nested class <c>TState.Update</c>, which derives from this one, and, for
/// consumers with C# 14 or later, as extension properties of <c>StateUpdate&lt;TState&gt;</c> itself. Not safe for use by several threads
/// while members are being set.
/// </remarks>
/// <typeparam name="TState">The state that the members belong to.</typeparam>
public class StateUpdate<TState>
    where TState : IGraphState<TState>
{
    /// <summary>Creates an update in which no member is set.</summary>
    public StateUpdate() => Members = TState.CreateUpdate();

    /// <summary>For the generated class, which holds the members itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected StateUpdate(GeneratedUpdate _) => Members = this;

    /// <summary>The generated object that holds the members: this one, or the one that it stands for.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public StateUpdate<TState> Members { get; }

    /// <summary>True when no member is set, as when a node wrote nothing.</summary>
    public virtual bool IsEmpty => Members.IsEmpty;

    /// <summary>Writes a JSON object with the members that are set.</summary>
    /// <param name="writer">The writer to write to.</param>
    public virtual void WriteTo(Utf8JsonWriter writer) => Members.WriteTo(writer);

    /// <summary>Sets the member of a key, when it is one that holds text: for streams that repeat an update with another text.</summary>
    /// <param name="key">The JSON key in UTF-8.</param>
    /// <param name="text">The member's value.</param>
    /// <returns>False when no member that holds text has the key; nothing is set then.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual bool TrySetText(ReadOnlySpan<byte> key, string text) => !ReferenceEquals(Members, this) && Members.TrySetText(key, text);

    /// <summary>Selects the constructor that the generated class uses.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected readonly struct GeneratedUpdate;
}
