using System;

namespace TypedLangGraph.Contracts.Differences;

/// <summary>How much alike two names are.</summary>
internal static class NameSimilarity
{
    /// <summary>From 0 for nothing in common to 1 for the same name: the share of letters that need not be edited.</summary>
    public static double Of(string left, string right)
    {
        var longest = Math.Max(left.Length, right.Length);
        return longest == 0 ? 1 : 1 - ((double)Distance(left.ToLowerInvariant(), right.ToLowerInvariant()) / longest);
    }

    private static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        for (var i = 0; i < previous.Length; i++)
            previous[i] = i;
        for (var i = 0; i < left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (left[i] == right[j] ? 0 : 1));
            previous = current;
        }

        return previous[right.Length];
    }
}
