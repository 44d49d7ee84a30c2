using System.Runtime.CompilerServices;

namespace TypedLangGraph;

/// <summary>Checks the labels of a namespace, which servers join with full stops.</summary>
internal static class StoreLabels
{
    /// <param name="labels">The labels of the namespace of an item; at least one.</param>
    /// <param name="name">What the caller calls them.</param>
    /// <exception cref="ArgumentException">There is no label, or one that servers refuse or take for two.</exception>
    public static IReadOnlyList<string> Require(IReadOnlyList<string> labels, [CallerArgumentExpression(nameof(labels))] string? name = null)
    {
        Check(labels, name);
        if (labels.Count == 0)
            throw new ArgumentException("The namespace has no labels. An item lies in one with at least one label, for example [\"users\", \"42\"].", name);
        return labels;
    }

    /// <param name="labels">Labels that a namespace begins or ends with; there may be none.</param>
    /// <param name="name">What the caller calls them.</param>
    /// <exception cref="ArgumentException">A label is empty or has a full stop in it.</exception>
    public static IReadOnlyList<string> Check(IReadOnlyList<string> labels, [CallerArgumentExpression(nameof(labels))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(labels, name);
        foreach (var label in labels)
        {
            if (string.IsNullOrEmpty(label))
                throw new ArgumentException("A label of the namespace is empty. Leave it out, or give it a name.", name);
            if (label.Contains('.'))
                throw new ArgumentException($"The label \"{label}\" has a full stop in it, with which servers join labels. Use another character, or split it into several labels.", name);
        }

        return labels;
    }
}
