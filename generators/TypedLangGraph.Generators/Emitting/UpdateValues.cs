using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The values of a state in an object of its update class, which knows itself what was there.</summary>
internal sealed class UpdateValues : IMemberValues
{
    private readonly StateSpec _state;

    public UpdateValues(StateSpec state) => _state = state;

    public string Value(int member)
    {
        var isUnknownKeys = member == _state.Root.Members.Count;
        if (isUnknownKeys && _state.Root.Extension is { } extension && ExtensionDataEmitter.IsDemanded(extension))
            return Property(member) + ".GetValueOrDefault() ?? new " + extension.BuilderType + "()";

        return Property(member) + ".GetValueOrDefault(" + _state.Root[member].Default + ")";
    }

    public string IsPresent(int member) => Property(member) + ".HasValue";

    public string IsAbsent(int member) => "!" + IsPresent(member);

    private string Property(int member) => "update." + _state.Update.Members[member].Name;
}
