using System.Collections.Generic;
using System.Linq;
using System.Text;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.Contracts.States;

/// <summary>Writes the declarations of a model's members, records and enums.</summary>
/// <param name="Policy">How names become keys where the code is used; a name that does not become its key gets an attribute.</param>
/// <param name="IsGlobal">True when the code cannot rely on usings.</param>
internal sealed record TypeSource(NamingPolicy Policy, bool IsGlobal)
{
    /// <summary>A record with its members.</summary>
    /// <param name="head">The modifiers and keywords, without the name.</param>
    /// <param name="record">The record.</param>
    public IEnumerable<string> Record(string head, StateRecord record) =>
        record.Members.Count == 0 ? [$"{head} {record.Name};"] : [$"{head} {record.Name}", "{", .. Members(record).Select(Indent), "}"];

    /// <summary>The members of a record, with an empty line between them.</summary>
    public IEnumerable<string> Members(StateRecord record) =>
        record.Members.SelectMany((member, index) => index == 0 ? Member(member) : Member(member).Prepend(""));

    public IEnumerable<string> Enum(StateEnum @enum) =>
    [
        $"public enum {@enum.Name}",
        "{",
        .. @enum.Values.SelectMany((value, index) => (string[])
        [
            .. index == 0 ? (string[])[] : [""],
            .. DocumentationComment.Lines($"The text \"{value.Key}\"."),
            .. Policy.Convert(value.Value) == value.Key ? (string[])[] : [$"[{Known("EnumMember")}(Value = {Literal(value.Key)})]"],
            $"{value.Value},",
        ]).Select(Indent),
        "}",
    ];

    /// <summary>A line of comment. Text that came from outside cannot leave it.</summary>
    public static string Comment(string text) =>
        "// " + new string([.. text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character)]);

    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                literal.Append('\\').Append(character);
            else if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
                literal.Append("\\u").Append(((int)character).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else
                literal.Append(character);
        }

        return literal.Append('"').ToString();
    }

    private IEnumerable<string> Member(StateMember member) =>
    [
        .. DocumentationComment.Lines(member.Documentation),
        .. Policy.Convert(member.Name) == member.Key ? (string[])[] : [$"[{Known("JsonPropertyName")}({Literal(member.Key)})]"],
        $"public {(member.IsRequired ? "required " : "")}{member.Type} {member.Name} {{ get; init; }}{(member.Default is { } value ? $" = {value};" : "")}",
    ];

    private string Known(string type) => IsGlobal ? TypeSpelling.Global(type) : type;

    private static string Indent(string line) => line.Length == 0 ? line : "    " + line;
}
