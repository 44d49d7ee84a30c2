using System.Collections.Concurrent;

namespace TypedLangGraph.Stress.Tests.Fuzzing;

/// <summary>Collects failures, the first example of each kind, so that one run shows all kinds.</summary>
internal sealed class FailureLog
{
    private const int MaxKinds = 20;

    private readonly ConcurrentDictionary<string, string> _examples = new();

    public bool IsFull => _examples.Count >= MaxKinds;

    public void Add(Exception exception, string how, byte[] stream) =>
        _examples.TryAdd(KindOf(exception), $"{exception.GetType().Name}: {exception.Message}\n{how}\nThe stream in base 64: {Convert.ToBase64String(stream)}\n{exception.StackTrace}");

    public void AssertEmpty()
    {
        if (!_examples.IsEmpty)
            Assert.Fail($"{_examples.Count} kinds of failures.\n\n" + string.Join("\n\n", _examples.Values));
    }

    /// <summary>The type, and the place in this library that it came through.</summary>
    private static string KindOf(Exception exception) =>
        exception.GetType().Name + (exception.StackTrace ?? string.Empty).Split('\n').FirstOrDefault(line => line.Contains("TypedLangGraph.", StringComparison.Ordinal));
}
