using System.Globalization;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>
/// Makes JSON that a schema of the document allows, and that a newer server could send: optional properties are there or not, enums have values
/// that nobody knows yet, and open objects have properties that nobody knows yet.
/// </summary>
internal sealed class RandomJson(SpecDocument document, int seed)
{
    private const int MaxDepth = 5;

    private readonly Random _random = new(seed);

    public JsonNode? Make(string schema) => Make(document.Schemas[schema]!, depth: 0);

    private JsonNode? Make(JsonNode schema, int depth)
    {
        if (schema["nullable"]?.GetValue<bool>() == true && OneIn(6))
            return null;
        if (schema["allOf"] is JsonArray reference)
            return Make(reference[0]!, depth);
        if (schema["$ref"] is not null)
            return Make(document.Dereference(schema), depth);
        if (schema["oneOf"] is JsonArray forms)
            return OneIn(8) ? UnknownForm(forms) : Make(forms[_random.Next(forms.Count)]!, depth);
        if (schema["enum"] is JsonArray values)
            return OneIn(4) ? $"not_known_{_random.Next(100)}" : values[_random.Next(values.Count)]!.DeepClone();
        return schema["type"]?.GetValue<string>() switch
        {
            "object" => MakeObject(schema, depth),
            "array" => new JsonArray([.. Enumerable.Range(0, depth > MaxDepth ? 0 : _random.Next(3)).Select(_ => Make(schema["items"]!, depth + 1))]),
            "string" => MakeText(schema["format"]?.GetValue<string>()),
            "integer" => _random.Next(-5, 2000),
            "number" => _random.Next(-500, 500) / 4.0,
            "boolean" => OneIn(2),
            _ => MakeAny(depth),
        };
    }

    private JsonObject MakeObject(JsonNode schema, int depth)
    {
        var required = schema["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToHashSet() ?? [];
        var made = new JsonObject();
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (required.Contains(name) || (depth < MaxDepth && OneIn(2)))
                made[name] = Make(property!, depth + 1);
        }

        var more = schema["additionalProperties"];
        if (more is JsonObject values && depth < MaxDepth)
        {
            foreach (var number in Enumerable.Range(0, _random.Next(3)))
                made[$"Key {number}"] = Make(values, depth + 1);
        }
        else if (more is JsonValue open && open.GetValue<bool>() && OneIn(2))
        {
            made["not_known_yet"] = MakeAny(depth);
        }

        return made;
    }

    private JsonNode MakeText(string? format) => format switch
    {
        "uuid" => Guid.NewGuid().ToString(),
        "date-time" => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(_random.Next(1_000_000)).ToString("O", CultureInfo.InvariantCulture),
        _ => new[] { "", "text", "größer", "a \"quoted\" text", "line\nbreak", "\u2028" }[_random.Next(6)],
    };

    /// <summary>Never null: what is null is not written again, which is the same to a server.</summary>
    private JsonNode MakeAny(int depth) => _random.Next(depth > MaxDepth ? 4 : 6) switch
    {
        0 => OneIn(2),
        1 => _random.Next(),
        2 => 12345678901234567890m,
        3 => MakeText(format: null),
        4 => new JsonArray(MakeAny(depth + 1), MakeAny(depth + 1)),
        _ => new JsonObject { ["a key"] = MakeAny(depth + 1), ["other"] = MakeAny(depth + 1) },
    };

    /// <summary>A JSON type that no form of the union has.</summary>
    private JsonNode UnknownForm(JsonArray forms)
    {
        var known = forms.Select(form => (form!["allOf"] is JsonArray reference ? document.Dereference(reference[0]!) : form)["type"]!.GetValue<string>()).ToHashSet();
        if (!known.Contains("integer"))
            return 7;
        if (!known.Contains("boolean"))
            return true;
        return known.Contains("object") ? new JsonArray("not", "known") : new JsonObject { ["not"] = "known" };
    }

    private bool OneIn(int chances) => _random.Next(chances) == 0;
}
