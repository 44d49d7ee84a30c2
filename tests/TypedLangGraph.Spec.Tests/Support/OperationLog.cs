using System.Collections.Concurrent;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>Which operations of the document each test has asked a server for, as its requests were seen on their way.</summary>
internal static class OperationLog
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<string>> Seen = new();
    private static readonly OperationTemplates Templates = OperationTemplates.Of(SpecDocument.Load());

    public static void Record(string method, string path)
    {
        if (TestContext.Current.Test is { } test && Templates.Find(method, path) is { } operation)
            Seen.GetOrAdd(test.UniqueID, _ => []).Add(operation);
    }

    public static IReadOnlyCollection<string> Of(string testId) => Seen.TryGetValue(testId, out var operations) ? operations : [];
}
