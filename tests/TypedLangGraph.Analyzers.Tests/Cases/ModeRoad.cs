namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>One way in which modes get into the options of a run.</summary>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Setup">Statements before the run; <c>MODES</c> stands for the modes, <c>[|…|]</c> for what is underlined, <c>OPTIONS</c> for the type of the options, <c>MORE</c> for other properties.</param>
/// <param name="Argument">The options in the call, with the same placeholders.</param>
/// <param name="IsNamed">Whether the arguments are named, and in another order.</param>
internal sealed record ModeRoad(string Name, string Setup, string Argument, bool IsNamed = false)
{
    public const string InField = "Modes.Fixed";
    public const string InConstant = "Modes.Constant";

    public static readonly IReadOnlyList<ModeRoad> All =
    [
        new("object initializer", "", "new OPTIONS { StreamMode = [|MODES|]MORE }"),
        new("target-typed new", "", "new() { StreamMode = [|MODES|]MORE }"),
        new("named arguments", "", "new() { StreamMode = [|MODES|]MORE }", IsNamed: true),
        new("variable for the options", "var options = new OPTIONS { StreamMode = [|MODES|]MORE };", "options"),
        new("variable with a target-typed new", "OPTIONS options = new() { StreamMode = [|MODES|]MORE };", "options"),
        new("assigned later", "var options = new OPTIONS { MORE }; options.StreamMode = [|MODES|];", "options"),
        new("added later", "var options = new OPTIONS { MORE }; options.StreamMode |= [|MODES|];", "options"),
        new("variable for the modes", "var modes = [|MODES|];", "new() { StreamMode = modesMORE }"),
        new("variable that is assigned", "StreamMode modes; modes = MODES;", "new() { StreamMode = [|modes|]MORE }"),
        new("constant", "const StreamMode Modes = [|MODES|];", "new() { StreamMode = ModesMORE }"),
        new("constant of a class", "", $"new() {{ StreamMode = [|{InConstant}|]MORE }}"),
        new("static readonly field", "", $"new() {{ StreamMode = [|{InField}|]MORE }}"),
        new("conditional expression", "", "new() { StreamMode = flag ? [|MODES|] : StreamMode.ValuesMORE }"),
        new("switch expression", "", "new() { StreamMode = flag switch { true => [|MODES|], _ => StreamMode.Values }MORE }"),
        new("| with another mode", "", "new() { StreamMode = StreamMode.Values | ([|MODES|])MORE }"),
        new("conditional options", "", "flag ? new OPTIONS { StreamMode = [|MODES|]MORE } : new OPTIONS { MORE }"),
    ];

    public override string ToString() => Name;
}
