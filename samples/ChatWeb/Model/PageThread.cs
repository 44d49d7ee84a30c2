namespace ChatWeb;

/// <summary>A chat as the page draws it.</summary>
/// <param name="Messages">What was said.</param>
/// <param name="Questions">What the graph waits for.</param>
/// <param name="RunId">The run that answers at the moment; null when none does.</param>
public sealed record PageThread(IEnumerable<PageMessage> Messages, IEnumerable<PageQuestion> Questions, Guid? RunId);
