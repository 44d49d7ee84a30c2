namespace TypedLangGraph.Generators.Parsing;

/// <summary>Where the parser is, seen from the state.</summary>
/// <param name="Member">The state's own member; empty at the state itself.</param>
/// <param name="Full">The whole way, with dots.</param>
internal readonly record struct MemberPath(string Member, string Full)
{
    public static readonly MemberPath Root = new(string.Empty, string.Empty);

    public MemberPath Then(string member) => Member.Length == 0 ? new(member, member) : new(Member, Full + "." + member);
}
