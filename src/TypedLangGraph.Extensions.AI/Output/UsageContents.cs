using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI.Output;

/// <summary>What a message cost.</summary>
internal static class UsageContents
{
    public static UsageContent Of(UsageMetadata usage) => new(new UsageDetails
    {
        InputTokenCount = usage.InputTokens,
        OutputTokenCount = usage.OutputTokens,
        TotalTokenCount = usage.TotalTokens,
        CachedInputTokenCount = usage.InputTokenDetails?.CacheRead,
        ReasoningTokenCount = usage.OutputTokenDetails?.Reasoning,
    })
    {
        RawRepresentation = usage,
    };
}
