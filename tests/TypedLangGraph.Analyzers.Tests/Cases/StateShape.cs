namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>A way to declare a state with given members.</summary>
internal sealed record StateShape(string Name, Func<string, string> With)
{
    private const string Declaration = " public partial record Joke";

    public static readonly IReadOnlyList<StateShape> All =
    [
        new("record", state => state),
        new("class", state => state.Replace(Declaration, " public sealed partial class Joke", StringComparison.Ordinal)),
        new("record struct", state => state.Replace(Declaration, " public partial record struct Joke", StringComparison.Ordinal)),
        new("struct", state => state.Replace(Declaration, " public partial struct Joke", StringComparison.Ordinal)),
        new("nested", state => $"public partial class Outer {{ public static partial class Middle {{ {state} }} }}"),
        new("in a namespace", state => $"namespace Jokes {{ {state} }}"),
        new("members in another part", state => $"{AttributeOf(state)} public partial record Joke;\n{state.Replace(AttributeOf(state), "", StringComparison.Ordinal)}"),
    ];

    public override string ToString() => Name;

    private static string AttributeOf(string state) => state[..(state.IndexOf(']', StringComparison.Ordinal) + 1)];
}
