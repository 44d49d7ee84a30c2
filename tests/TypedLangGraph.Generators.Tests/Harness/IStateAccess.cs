namespace TypedLangGraph.Generators.Tests.Harness;

/// <summary>The emitted members of a state that only exists at run time.</summary>
public interface IStateAccess
{
    /// <summary>Reads a whole state, and checks that the reader is left on the value's last token.</summary>
    dynamic Read(string json);

    string Write(object state);

    /// <summary>Reads an update; the result is the nested class.</summary>
    dynamic ReadUpdate(string json);

    string WriteUpdate(object update);

    string? MemberName(string key);
}
