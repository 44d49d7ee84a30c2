using System.Globalization;

namespace TypedLangGraph.Extensions.AI.Output;

/// <summary>The id of a request to approve one of the calls that an interrupt asks about: the answer has to say all of them at once, in order.</summary>
internal readonly record struct ApprovalId(string Interrupt, int Index, int Count)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Interrupt}#{Index}/{Count}");

    /// <exception cref="InvalidOperationException">The id is none of ours.</exception>
    public static ApprovalId Parse(string requestId)
    {
        var mark = requestId.LastIndexOf('#');
        var numbers = mark < 0 ? [] : requestId[(mark + 1)..].Split('/');
        return numbers.Length == 2
            && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? new(requestId[..mark], index, count)
                : throw new InvalidOperationException(
                    $"The approval '{requestId}' answers no request of this graph: make it with ToolApprovalRequestContent.CreateResponse of the request that the graph sent.");
    }
}
