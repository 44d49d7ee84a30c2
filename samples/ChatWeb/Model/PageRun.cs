namespace ChatWeb;

/// <summary>Where the events of a run are.</summary>
public sealed record PageRun(Guid RunId);
