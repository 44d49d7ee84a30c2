using System.Reflection;

namespace TypedLangGraph.Drift.Tests.PublicApi;

/// <summary>The public API of an assembly as text: a line per type and member, sorted, so that a change is a line that changes.</summary>
internal static class Listing
{
    public static string Of(Assembly assembly)
    {
        var head = $"""
            # The public API of {assembly.GetName().Name} on .NET 10, written from the assembly by a test: ACCEPT_SNAPSHOTS=1 accepts a change.
            # A line is a type or a member of it; what the compiler adds to records is left out.
            """;
        var types = assembly.GetTypes().Where(type => (type.IsVisible || IsProtected(type)) && !type.Name.StartsWith('<'))
            .OrderBy(TypeNames.Full, StringComparer.Ordinal);
        var blocks = types.Select(type => string.Concat(Lines(type).Select(line => line + "\n")));
        return $"{head.ReplaceLineEndings("\n")}\n\n{string.Join("\n", blocks)}";
    }

    private static IEnumerable<string> Lines(Type type) => new MemberLines(type).Write().Order(StringComparer.Ordinal).Prepend(TypeLine.Of(type));

    private static bool IsProtected(Type type) => type is { IsNestedFamily: true, DeclaringType.IsVisible: true, DeclaringType.IsSealed: false };
}
