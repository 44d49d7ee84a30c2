namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>States that are right, one edit away from a mistake, by rule.</summary>
internal static class StateNearMisses
{
    public static readonly IReadOnlyDictionary<string, string[]> All = new Dictionary<string, string[]>
    {
        ["TLG001"] =
        [
            "[GraphState] public «→partial »record Joke;",
            "[GraphState] internal readonly «→partial »record struct Joke;",
            "public «→partial »class Outer { [GraphState] public partial record Joke; }",
            "public static «→partial »class Outer { public partial interface IMiddle { [GraphState] public partial record struct Joke; } }",
            "public partial class Outer { public «→partial »struct Middle { [GraphState] public partial class Joke { } } }",
            "[«GraphState→Obsolete»] public record Joke;",
        ],
        ["TLG002"] = Members(
            "public «object?→string?» Anything { get; init; }",
            "public List<«object→long»>? Items { get; init; }",
            "public Dictionary<«int→string», string>? ByKey { get; init; }",
            "public «Action?→Message?» Callback { get; init; }",
            "«→[JsonIgnore] »public object? Cache { get; set; }",
            "public «→static »object? Shared { get; set; }",
            "public object? Anything «{ get; init; }→=> null;»"),
        ["TLG003"] = Members(
            "public string? Topic { get; init; } [JsonPropertyName(\"«topic→subject»\")] public string? Subject { get; init; }",
            "public string? Topic { get; init; } [JsonPropertyName(\"«topic→Topic»\")] public string? Subject { get; init; }",
            "public string? UserId { get; init; } public string? User_«Id→Name» { get; init; }",
            "public string? UserId { get; init; } «→[JsonIgnore] »public string? User_Id { get; init; }",
            "public string? UserId { get; init; } public «→static »string? User_Id { get; set; }"),
        ["TLG004"] = Members(
            "[JsonPropertyName(\"«__interrupt__→interrupt»\")] public string? Value { get; init; }",
            "[JsonPropertyName(\"«__metadata__→_metadata_»\")] public string? Value { get; init; }",
            "[JsonPropertyName(\"«__error__→__Error__»\")] public string? Value { get; init; }",
            "[JsonPropertyName(\"«__start__→__started__»\")] public string? Value { get; init; }",
            "[«JsonPropertyName(\"__resume__\")→Obsolete(\"__resume__\")»] public string? Value { get; init; }"),
        ["TLG005"] =
        [
            .. Members(
                "public string? Topic { get; «→init; »}",
                "public string? Topic «{ get; }→=> null;»",
                "public string? Topic { get; } «→public Joke(string? topic) => Topic = topic;»",
                "[JsonIgnore] public «required →»string? Topic { get; set; }",
                "public string? Topic { get; init; } public Joke(System.IO.Stream source«→ = null!») { }"),
            "[GraphState] public partial class Joke { public Joke(«System.IO.Stream→string?» topic) => Topic = topic?.ToString(); public string? Topic { get; } }",
        ],
        ["TLG006"] = Members(
            "public «→required »string Topic { get; init; }",
            "public string«→?» Topic { get; init; }",
            "public string Topic { get; init; }«→ = \"\";»",
            "public «string→bool» Topic { get; init; }",
            "«→public Joke() => Topic = \"\"; »public string Topic { get; init; }",
            "«→[JsonIgnore] »public string Topic { get; set; }"),
        ["TLG007"] = Members(
            "public «int→long» Count { get; init; }",
            "public «float→double» Score { get; init; }",
            "public List<«int→long»>? Counts { get; init; }",
            "public «byte→byte[]?» Image { get; init; }",
            "public int Length «{ get; init; }→=> 3;»",
            "«→[JsonIgnore] »public short Cached { get; set; }"),
        ["TLG008"] =
        [
            "[GraphState] public «static →»partial class Joke { }",
            "[GraphState] public «abstract →»partial record Joke;",
            "[GraphState] public «ref →»partial struct Joke { }",
            "[GraphState] «file →»partial record Joke;",
            "[«GraphState→Obsolete»] public abstract partial class Joke { }",
        ],
    };

    private static string[] Members(params string[] members) => [.. members.Select(member => $"[GraphState] public partial record Joke {{ {member} }}")];
}
