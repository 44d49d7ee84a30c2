using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Stress.Tests.Sharing;

/// <summary>The states of a run, each a small change of the one before: as a graph changes them, and as nothing sane would.</summary>
internal sealed class RandomStates(Random random)
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly JsonObject _state = new();

    /// <summary>The next state. Now and then it is no JSON, or does not fit.</summary>
    public byte[] Next()
    {
        for (var changes = random.Next(3); changes >= 0; changes--)
            Change();
        if (random.Next(20) == 0)
            Reorder(_state);
        var text = _state.ToJsonString(random.Next(15) == 0 ? Indented : Compact);
        return Encoding.UTF8.GetBytes(random.Next(25) switch
        {
            0 => text[..random.Next(text.Length)],
            1 => text.Insert(random.Next(text.Length), Pick(" ", "\n", "\t  ", ",", "}", "1", "\"")),
            2 => text[..^1] + (text.Length > 2 ? "," : string.Empty) + "\"notes\":[{\"text\":\"again\"}]}",
            3 => text.Remove(random.Next(text.Length), 1),
            _ => text,
        });
    }

    private void Change()
    {
        switch (random.Next(11))
        {
            case 0: _state["topic"] = Word(); break;
            case 1: _state["count"] = random.Next(200); break;
            case 2: _state["profile"] = new JsonObject { ["name"] = Word(), ["tags"] = Strings() }; break;
            case 3: _state["anything"] = random.Next(2) == 0 ? Note() : new JsonArray(1, "2", null); break;
            case 4: _state["by_name"] = new JsonObject { [Word()] = Note(), ["fixed"] = Note() }; break;
            case 5: _state["mutable_note"] = Note(); break;
            case 6: _state.Remove(Pick("notes", "messages", "profile", "numbers")); break;
            case 7: Edit("numbers", () => random.Next(1500)); break;
            case 8: Edit("words", () => random.Next(6) == 0 ? null : Word()); break;
            case 9: Edit("messages", Message); break;
            default: Edit(Pick("notes", "notes", "fixed", "list_of_notes", "array_of_notes", "mutable_notes"), Note); break;
        }
    }

    /// <summary>Grows a list, most of the time; else changes it in front, in the middle or at its end.</summary>
    private void Edit(string key, Func<JsonNode?> item)
    {
        if (_state[key] is not JsonArray list)
            _state[key] = list = new JsonArray();
        switch (list.Count == 0 ? 0 : random.Next(12))
        {
            case 6: list.Insert(random.Next(list.Count), item()); break;
            case 7: list.RemoveAt(random.Next(list.Count)); break;
            case 8: list[random.Next(list.Count)] = item(); break;
            case 9: list[^1] = item(); break;
            case 10: list.RemoveAt(0); break;
            case 11 when list.Count > 8: list.Clear(); break;
            default: list.Add(item()); break;
        }
    }

    private JsonObject Message() => new()
    {
        ["type"] = Pick("human", "ai", "tool", "invented"),
        ["content"] = random.Next(3) == 0 ? new JsonArray(new JsonObject { ["type"] = "text", ["text"] = Word() }) : Word(),
        ["id"] = Word(),
        ["tool_call_id"] = "t",
    };

    private JsonObject Note()
    {
        var note = new JsonObject { ["text"] = Word() };
        if (random.Next(3) == 0)
            note["weight"] = random.Next(1000) / 10.0;
        if (random.Next(4) == 0)
            note["replies"] = new JsonArray(new JsonObject { ["text"] = Word() });
        if (random.Next(10) == 0)
            note["unknown"] = new JsonArray(1, 2);
        return note;
    }

    private JsonArray Strings() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode?)Word())];

    private string Word() => random.Next(8) == 0 ? Pick("", "\"", "\\", "\u2028", "é", "😀", "]", "},{") : "w" + random.Next(30);

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private static void Reorder(JsonObject state)
    {
        var first = state.FirstOrDefault();
        if (first.Key is null || !state.Remove(first.Key))
            return;
        state.Add(first.Key, first.Value);
    }
}
