namespace ChatWeb;

/// <summary>The thread of a new chat.</summary>
public sealed record NewThread(Guid ThreadId);
