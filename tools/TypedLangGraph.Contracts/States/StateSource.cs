using System.Collections.Generic;
using System.Linq;
using System.Text;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.Contracts.States;

/// <summary>Writes the C# file of a graph's state.</summary>
internal static class StateSource
{
    /// <param name="model">The types.</param>
    /// <param name="namespaceName">The namespace of the file; null for none.</param>
    public static string Write(StateModel model, string? namespaceName)
    {
        var declarations = Declarations(model).ToArray();
        var code = string.Join("\n", declarations.SelectMany(declaration => declaration));
        string[] usings = [.. Usings.Where(@using => @using.Types.Any(type => code.Contains(type))).Select(@using => $"using {@using.Namespace};")];
        string[][] parts =
        [
            ["#nullable enable", .. usings],
            .. namespaceName is null ? (string[][])[] : [[$"namespace {namespaceName};"]],
            .. declarations,
        ];
        return string.Join("\n\n", parts.Select(part => string.Join("\n", part))) + "\n";
    }

    private static readonly (string Namespace, string[] Types)[] Usings =
    [
        ("System", ["DateTimeOffset", "DateOnly", "Guid"]),
        ("System.Collections.Generic", ["IReadOnlyList<", "IReadOnlyDictionary<"]),
        ("System.Runtime.Serialization", ["[EnumMember("]),
        ("System.Text.Json.Serialization", ["[JsonPropertyName("]),
        ("TypedLangGraph", ["[GraphState("]),
    ];

    private static IEnumerable<string[]> Declarations(StateModel model)
    {
        yield return
        [
            .. DocumentationComment.Lines(model.State.Documentation),
            .. model.WhyEmpty is { } why ? (string[])["// " + why] : [],
            .. model.ReservedKeys.Select(key => $"// The key {Literal(key)} is the server's own, and no member of the state."),
            $"[GraphState({Literal(model.GraphId)})]",
            .. Record("public partial record", model.State),
        ];
        foreach (var record in model.Records)
            yield return [.. DocumentationComment.Lines(record.Documentation), .. Record("public sealed record", record)];
        foreach (var @enum in model.Enums)
            yield return [.. DocumentationComment.Lines(@enum.Documentation), .. Enum(@enum)];
    }

    private static IEnumerable<string> Record(string head, StateRecord record)
    {
        if (record.Members.Count == 0)
            return [$"{head} {record.Name};"];
        var members = record.Members.SelectMany((member, index) => Member(member).Select(line => line.Length == 0 ? line : "    " + line).Prepend(index == 0 ? null : ""));
        return [$"{head} {record.Name}", "{", .. members.OfType<string>(), "}"];
    }

    private static IEnumerable<string> Member(StateMember member)
    {
        var initializer = member.Default is { } value ? $" = {value};" : "";
        return
        [
            .. DocumentationComment.Lines(member.Documentation),
            .. Convert(member.Name) == member.Key ? (string[])[] : [$"[JsonPropertyName({Literal(member.Key)})]"],
            $"public {(member.IsRequired ? "required " : "")}{member.Type} {member.Name} {{ get; init; }}{initializer}",
        ];
    }

    private static IEnumerable<string> Enum(StateEnum @enum) =>
    [
        $"public enum {@enum.Name}",
        "{",
        .. @enum.Values.SelectMany((value, index) => (string[])
        [
            .. index == 0 ? (string[])[] : [""],
            .. DocumentationComment.Lines($"The text \"{value.Key}\".").Select(line => "    " + line),
            .. Convert(value.Value) == value.Key ? (string[])[] : [$"    [EnumMember(Value = {Literal(value.Key)})]"],
            $"    {value.Value},",
        ]),
        "}",
    ];

    /// <summary>The key that the generator gives to a name by itself.</summary>
    private static string Convert(string name) => NamingPolicy.SnakeCaseLower.Convert(name);

    private static string Literal(string text)
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
}
