namespace TypedLangGraph;

/// <summary>What a failed response said besides its status.</summary>
public sealed record ApiErrorDetails
{
    /// <summary>Nothing but a status.</summary>
    public static ApiErrorDetails None { get; } = new();

    /// <summary>The server's own words, out of whichever body shape it used, or <see langword="null"/> when it sent none.</summary>
    public string? ServerMessage { get; init; }

    /// <summary>The server's name or number for the error, or <see langword="null"/> when it sent none.</summary>
    public string? Code { get; init; }

    /// <summary>The part of the request that is at fault, or <see langword="null"/> when the server named none.</summary>
    public string? Parameter { get; init; }

    /// <summary>The server's name for the kind of error, or <see langword="null"/> when it sent none.</summary>
    public string? Type { get; init; }

    /// <summary>The beginning of the body as it came, or <see langword="null"/> when it was empty.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>The response's <c>x-request-id</c>, or <see langword="null"/> when it had none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The response's <c>Retry-After</c>, or <see langword="null"/> when it had none.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
