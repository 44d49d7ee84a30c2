using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.Contracts.States;

/// <summary>Writes the C# file of a graph's state.</summary>
internal static class StateSource
{
    private static readonly TypeSource Types = new(NamingPolicy.SnakeCaseLower, IsGlobal: false);

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
            .. model.WhyEmpty is { } why ? (string[])[TypeSource.Comment(why)] : [],
            .. model.ReservedKeys.Select(key => $"// The key {TypeSource.Literal(key)} is the server's own, and no member of the state."),
            $"[GraphState({TypeSource.Literal(model.GraphId)})]",
            .. Types.Record("public partial record", model.State),
        ];
        foreach (var record in model.Records)
            yield return [.. DocumentationComment.Lines(record.Documentation), .. Types.Record("public sealed record", record)];
        foreach (var @enum in model.Enums)
            yield return [.. DocumentationComment.Lines(@enum.Documentation), .. Types.Enum(@enum)];
    }
}
