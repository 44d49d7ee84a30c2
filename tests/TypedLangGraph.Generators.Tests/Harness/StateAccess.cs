using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TypedLangGraph.Generators.Tests.Harness;

/// <inheritdoc cref="IStateAccess"/>
public sealed class StateAccess<TState> : IStateAccess
    where TState : IGraphState<TState>
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private delegate T Reading<T>(ref Utf8JsonReader reader);

    dynamic IStateAccess.Read(string json) => Read(json, TState.ReadState)!;

    string IStateAccess.Write(object state) => Write(writer => TState.WriteState(writer, (TState)state));

    dynamic IStateAccess.ReadUpdate(string json) => Read(json, TState.ReadUpdate).Members;

    string IStateAccess.WriteUpdate(object update) => Write(((StateUpdate<TState>)update).WriteTo);

    string? IStateAccess.MemberName(string key) => TState.GetMemberName(key);

    private static T Read<T>(string json, Reading<T> read)
    {
        // Inside of an array, so that a reader that takes too much or too little is found out.
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes("[" + json + ",true]"));
        reader.Read();
        reader.Read();
        var value = read(ref reader);
        Assert.True(reader.Read());
        Assert.Equal(JsonTokenType.True, reader.TokenType);
        Assert.Equal(1, reader.CurrentDepth);
        return value;
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
