namespace TypedLangGraph;

/// <summary>Where feedback on the run can be sent. The last chunk of a run that was started with feedback keys.</summary>
public sealed class FeedbackChunk : StreamChunk
{
    /// <summary>An address for each feedback key. Whoever knows it can send feedback.</summary>
    public required IReadOnlyDictionary<string, Uri> Urls { get; init; }

    /// <summary>The keys, for logs; the addresses are not part of it.</summary>
    public override string ToString() => $"feedback: {string.Join(", ", Urls.Keys)}";
}
