using System.Text.Json.Serialization;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>What a test stores.</summary>
internal sealed record Memory(string Text, int Weight);

/// <summary>Reads and writes what tests store, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Memory))]
[JsonSerializable(typeof(int))]
internal sealed partial class MemoryContext : JsonSerializerContext;
