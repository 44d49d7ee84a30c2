using System.Text.Json;

namespace ChatWeb;

/// <summary>A tool with its arguments.</summary>
public sealed record PageCall(string? Id, string Name, JsonElement Args);
