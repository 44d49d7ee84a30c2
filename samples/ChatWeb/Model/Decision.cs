namespace ChatWeb;

/// <summary>A decision: <c>approve</c> or <c>reject</c>, and why.</summary>
internal sealed record Decision(string Type, string? Message = null);
