using System.Text.Json.Serialization;

namespace TypedLangGraph.Stress.Tests.Generated;

/// <summary>Reads what emitted code cannot.</summary>
[JsonSerializable(typeof(Version))]
[JsonSerializable(typeof(Queue<Version>))]
internal sealed partial class FuzzedContext : JsonSerializerContext;
