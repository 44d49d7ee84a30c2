using System.Text.Json;

namespace ChatWeb;

/// <summary>A call that the graph wants to make.</summary>
internal sealed record ActionRequest(string Name, JsonElement Args);
