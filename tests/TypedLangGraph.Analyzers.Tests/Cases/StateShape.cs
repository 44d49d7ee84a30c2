namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>A way to declare a state with given members.</summary>
internal sealed record StateShape(string Name, Func<string, string> With)
{
    private const string Declaration = "[GraphState] public partial record Joke";

    public static readonly IReadOnlyList<StateShape> All =
    [
        new("record", state => state),
        new("class", state => state.Replace(Declaration, "[GraphState] public sealed partial class Joke", StringComparison.Ordinal)),
        new("record struct", state => state.Replace(Declaration, "[GraphState] public partial record struct Joke", StringComparison.Ordinal)),
        new("struct", state => state.Replace(Declaration, "[GraphState] public partial struct Joke", StringComparison.Ordinal)),
        new("nested", state => $"public partial class Outer {{ public static partial class Middle {{ {state} }} }}"),
        new("in a namespace", state => $"namespace Jokes {{ {state} }}"),
        new("members in another part", state => "[GraphState] public partial record Joke;\n" + state.Replace("[GraphState] ", "", StringComparison.Ordinal)),
    ];

    public override string ToString() => Name;
}
