namespace ChatWeb;

/// <summary>What the user says. The page chooses the message's id, so that it knows it again.</summary>
public sealed record Say(Guid Id, string Text);
