using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using TypedLangGraph.Sut.States;

namespace TypedLangGraph.Benchmarks;

/// <summary>From a state to JSON: the generated writer beside that of System.Text.Json's generator.</summary>
[MemoryDiagnoser]
public partial class WriterBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;
    private readonly AgentState _state = new()
    {
        Topic = "ice cream",
        StepCount = 3,
        Score = 0.5,
        Plan = ["one", "two", "three"],
        Profile = new UserProfile { Name = "Ada", Age = 36, Tags = ["a", "b"], Address = new PostalAddress { City = "Zürich", Zip = "8001" } },
        Messages = [.. Enumerable.Range(0, 50).Select(index => new ChatEntry { Content = "What was said in turn " + index, Id = index.ToString("D12"), Type = "human" })],
    };

    public WriterBenchmarks() => _writer = new Utf8JsonWriter(_buffer);

    [Benchmark(Baseline = true)]
    public long SystemTextJson()
    {
        Restart();
        JsonSerializer.Serialize(_writer, _state, PlainContext.Default.AgentState);
        return _writer.BytesCommitted + _writer.BytesPending;
    }

    [Benchmark]
    public long Generated()
    {
        Restart();
        Write(_writer, _state);
        return _writer.BytesCommitted + _writer.BytesPending;
    }

    private static void Write<TState>(Utf8JsonWriter writer, TState state)
        where TState : IGraphState<TState> => TState.WriteState(writer, state);

    private void Restart()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(AgentState))]
    internal sealed partial class PlainContext : JsonSerializerContext;
}
