using System.Text;

namespace TypedLangGraph.Resilience.Tests.Proxy;

/// <summary>Finds the place of a cut in a body that is still arriving.</summary>
internal sealed class CutFinder(Fault.CutAfter fault)
{
    private readonly StringBuilder _body = new();

    /// <summary>Adds what has arrived.</summary>
    /// <returns>How much of it may pass; less than all of it when the cut lies in it, or where it ends.</returns>
    public int Add(ReadOnlySpan<byte> arrived, out bool isCut)
    {
        var before = _body.Length;
        // The test graphs stream ASCII, so that a character is a byte.
        _body.Append(Encoding.ASCII.GetString(arrived));
        var position = Find(_body.ToString());
        isCut = position >= 0;
        return isCut ? position - before : arrived.Length;
    }

    private int Find(string body)
    {
        var start = 0;
        for (var passed = 0; passed < fault.Events; passed++)
        {
            var end = body.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0)
                return -1;
            start = end + 2;
        }

        if (fault.Within == Within.Boundary)
            return start;
        var nextEnd = body.IndexOf("\n\n", start, StringComparison.Ordinal);
        return nextEnd < 0 ? -1 : fault.Within switch
        {
            Within.EventField => body.IndexOf("event: ", start, StringComparison.Ordinal) + 9,
            Within.DataField => body.IndexOf("data: ", start, StringComparison.Ordinal) + 9,
            Within.IdField => body.IndexOf("id: ", body.IndexOf("data: ", start, StringComparison.Ordinal), StringComparison.Ordinal) + 4,
            _ => nextEnd + 1,
        };
    }
}
