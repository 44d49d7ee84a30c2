using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Json;
using TypedLangGraph.Contracts.Shapes;

namespace TypedLangGraph.Contracts.Differences;

/// <summary>How one schema differs: keys that are gone, new or renamed, and keys whose values are something else, at any depth.</summary>
/// <param name="file">The schema that is checked in.</param>
/// <param name="server">The schema that the server has.</param>
/// <param name="role">What the schema describes, for example <c>state</c>.</param>
/// <param name="owner">The graph or subgraph, in the words of the sentences.</param>
internal sealed class SchemaDifferences(JsonValue file, JsonValue server, string role, string owner)
{
    private const int MaxDepth = 20;

    private readonly SchemaShapes _old = new(file);
    private readonly SchemaShapes _new = new(server);

    public IEnumerable<string> Explain()
    {
        if (CanonicalJson.Line(file) == CanonicalJson.Line(server))
            return [];
        string[] sentences = [.. Of(file, server, path: "", depth: 0)];
        return sentences.Length > 0 ? sentences : [$"The {role} schema of {owner} differs in details that have no effect on C#."];
    }

    private IEnumerable<string> Of(JsonValue old, JsonValue @new, string path, int depth)
    {
        var before = _old.Of(old);
        var after = _new.Of(@new);
        if (depth > MaxDepth)
            return [];
        if (before.Kind != after.Kind || before.IsNullable != after.IsNullable)
            return [Changed(old, @new, path)];

        return before.Kind switch
        {
            ShapeKind.Object => Members(before.Schema, after.Schema, path, depth),
            ShapeKind.List => Of(before.Element, after.Element, path + "[]", depth + 1),
            ShapeKind.Map => Of(before.Element, after.Element, path + "{}", depth + 1),
            _ => SchemaWords.Describe(_old, old) == SchemaWords.Describe(_new, @new) ? Details(old, @new, path) : [Changed(old, @new, path)],
        };
    }

    private IEnumerable<string> Members(JsonValue old, JsonValue @new, string path, int depth)
    {
        var before = old["properties"]!.Members.ToDictionary(member => member.Key, member => member.Value);
        var after = @new["properties"]!.Members.ToDictionary(member => member.Key, member => member.Value);
        string[] gone = [.. before.Keys.Where(key => !after.ContainsKey(key))];
        string[] added = [.. after.Keys.Where(key => !before.ContainsKey(key))];
        var renames = Renames.Find(gone, added, (from, to) => SchemaWords.Describe(_old, before[from]) == SchemaWords.Describe(_new, after[to]));
        foreach (var rename in renames)
            yield return $"The {Key(path, rename.From)} is gone; `{rename.To}` is new: was it renamed?";
        foreach (var key in gone.Except(renames.Select(rename => rename.From)))
            yield return $"The {Key(path, key)} is gone.";
        foreach (var key in added.Except(renames.Select(rename => rename.To)))
            yield return $"The {Key(path, key)} is new: {SchemaWords.Describe(_new, after[key])}.";
        foreach (var key in before.Keys.Where(after.ContainsKey))
        {
            foreach (var sentence in Of(before[key], after[key], Join(path, key), depth + 1))
                yield return sentence;
            if (IsRequired(old, key) != IsRequired(@new, key))
                yield return $"The {Key(path, key)} is now {(IsRequired(@new, key) ? "required" : "optional")}.";
        }
    }

    private IEnumerable<string> Details(JsonValue old, JsonValue @new, string path)
    {
        if (old.StringOf("description") != @new.StringOf("description"))
            yield return $"The description of the {Key("", path)} is another one.";
    }

    private string Changed(JsonValue old, JsonValue @new, string path) =>
        $"The {(path.Length == 0 ? $"{role} of {owner}" : Key("", path))} is now {SchemaWords.Describe(_new, @new)}; the file says {SchemaWords.Describe(_old, old)}.";

    private string Key(string path, string key) => $"{role} key `{Join(path, key)}` of {owner}";

    private static string Join(string path, string key) => path.Length == 0 ? key : path + "." + key;

    private static bool IsRequired(JsonValue schema, string key) => schema["required"]?.Items.Any(item => item.Text == key) == true;
}
