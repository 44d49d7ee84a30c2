using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Tests.States;

/// <summary>A state, written by hand, that keeps any JSON object as it comes: for streams of graphs of all kinds.</summary>
public sealed class OpenState : IGraphState<OpenState>
{
    public required JsonPayload Json { get; init; }

    /// <summary>Interrupts can stand beside the state's keys, and are no part of it.</summary>
    public static OpenState ReadState(ref Utf8JsonReader reader)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (!json.TryGetProperty("__interrupt__", out _))
            return new OpenState { Json = JsonPayload.FromElement(json) };
        var state = JsonObject.Create(json)!;
        state.Remove("__interrupt__");
        return new OpenState { Json = state };
    }

    public static void WriteState(Utf8JsonWriter writer, OpenState state) => writer.WriteRawValue(state.Json.Utf8.Span);

    public static StateUpdate<OpenState> CreateUpdate() => new Update();

    public static StateUpdate<OpenState> ReadUpdate(ref Utf8JsonReader reader) => new Update { Json = ReadState(ref reader).Json };

    public static string? GetMemberName(string key) => null;

    private sealed class Update : StateUpdate<OpenState>
    {
        public Update()
            : base(default(GeneratedUpdate))
        {
        }

        public JsonPayload Json { get; init; } = JsonPayload.Parse("{}");

        public override bool IsEmpty => Json.Utf8.Length == 2;

        public override void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(Json.Utf8.Span);
    }
}
