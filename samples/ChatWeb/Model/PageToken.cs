namespace ChatWeb;

/// <summary>A piece of a message that is being written.</summary>
public sealed record PageToken(string Id, string Text);
