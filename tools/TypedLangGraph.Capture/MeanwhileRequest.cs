using System.Text.Json;

namespace TypedLangGraph.Capture;

/// <summary>A request that is sent while a stream arrives, for example to cancel its run.</summary>
internal sealed record MeanwhileRequest
{
    /// <summary>After how many events it is sent.</summary>
    public required int AfterEvents { get; init; }

    /// <summary>The path to post to, with <c>{thread}</c> and <c>{run}</c>.</summary>
    public required string Post { get; init; }

    /// <summary>The body; null sends none.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>The status that the server answers with; null means success.</summary>
    public int? Status { get; init; }
}
