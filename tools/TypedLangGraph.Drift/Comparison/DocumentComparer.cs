using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Operations;

namespace TypedLangGraph.Drift.Comparison;

/// <summary>Compares two documents, operation by operation.</summary>
internal static class DocumentComparer
{
    /// <summary>The differences, each as often as operations show it.</summary>
    /// <exception cref="DriftException">A document contradicts itself.</exception>
    public static IReadOnlyList<Difference> Compare(ApiDocument ours, ApiDocument theirs)
    {
        var differences = new List<Difference>();
        var left = ByKey(theirs);
        foreach (var operation in ByKey(ours).Values)
        {
            if (left.Remove(operation.Key, out var their))
                differences.AddRange(new OperationComparer(operation, their).Compare());
            else
                differences.Add(Whole(ChangeKind.OperationRemoved, operation, isBreaking: true));
        }

        differences.AddRange(left.Values.Select(operation => Whole(ChangeKind.OperationAdded, operation, isBreaking: false)));
        return differences;
    }

    private static SortedDictionary<string, Operation> ByKey(ApiDocument document)
    {
        var operations = new SortedDictionary<string, Operation>(StringComparer.Ordinal);
        foreach (var operation in new OperationReader(document).Read())
        {
            if (!operations.TryAdd(operation.Key, operation))
                throw new DriftException($"{document.Name} describes {operation.Name} and {operations[operation.Key].Name}, which are the same for a server.");
        }

        return operations;
    }

    private static Difference Whole(ChangeKind kind, Operation operation, bool isBreaking) =>
        new(kind, operation.Name, operation.Name, Ours: null, Theirs: null, isBreaking, operation.Name);
}
