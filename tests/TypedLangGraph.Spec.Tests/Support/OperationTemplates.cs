namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>Finds the operation of the document that a request asks for.</summary>
internal sealed class OperationTemplates(IReadOnlyList<(string Operation, string Method, string[] Segments)> templates)
{
    public static OperationTemplates Of(SpecDocument document) => new(
        [.. document.Operations.Select(entry => (SpecDocument.NameOf(entry), entry.Verb.ToUpperInvariant(), entry.Path.Split('/')))]);

    /// <returns>Null for a request that is none of the document's.</returns>
    public string? Find(string method, string path)
    {
        var segments = path.Split('?')[0].Split('/');
        return templates
            .Where(template => template.Method == method && Fits(template.Segments, segments))
            .OrderByDescending(template => template.Segments.Count(segment => !IsParameter(segment)))
            .Select(template => template.Operation)
            .FirstOrDefault();
    }

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => pair.First == pair.Second || (IsParameter(pair.First) && pair.Second.Length > 0));

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
