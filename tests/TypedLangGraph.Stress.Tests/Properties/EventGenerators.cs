using FsCheck;
using FsCheck.Fluent;

namespace TypedLangGraph.Stress.Tests.Properties;

/// <summary>Events of any text that one line can hold.</summary>
internal static class EventGenerators
{
    private static readonly Gen<string> Letters = Gen.Frequency(
        (8, Gen.Choose(0x20, 0x7E).Select(code => ((char)code).ToString())),
        (2, Gen.Elements(" ", ":", "\t", "\u000B", "\u0085", "\u2028", "é", "漢", "🦜", "\uFEFF", "data: ", "event:", "id")));

    private static readonly Gen<string> Lines = AtMost(12, Letters).Select(string.Concat);

    private static readonly Gen<FramedEvent> Events =
        from name in Gen.Frequency((1, Gen.Constant<string?>(null)), (3, Lines.Select(line => (string?)line)))
        from lines in AtMost(4, Lines)
        from id in Gen.Frequency((2, Gen.Constant<string?>(null)), (3, Lines.Select(line => (string?)line)))
        select new FramedEvent(name, lines, id);

    public static Arbitrary<FramedEvent[]> EventLists { get; } = Arb.From(AtMost(5, Events), Shrink);

    private static Gen<T[]> AtMost<T>(int count, Gen<T> items) => Gen.Choose(0, count).SelectMany(items.ArrayOf);

    /// <summary>Smaller lists first, then smaller events.</summary>
    private static IEnumerable<FramedEvent[]> Shrink(FramedEvent[] events)
    {
        for (var index = 0; index < events.Length; index++)
            yield return [.. events[..index], .. events[(index + 1)..]];
        for (var index = 0; index < events.Length; index++)
        {
            foreach (var smaller in Shrink(events[index]))
                yield return [.. events[..index], smaller, .. events[(index + 1)..]];
        }
    }

    private static IEnumerable<FramedEvent> Shrink(FramedEvent @event)
    {
        if (@event.Name is { Length: > 0 } name)
            yield return @event with { Name = name[..(name.Length / 2)] };
        if (@event.Id is not null)
            yield return @event with { Id = null };
        if (@event.Lines.Length > 0)
            yield return @event with { Lines = @event.Lines[1..] };
        for (var index = 0; index < @event.Lines.Length; index++)
        {
            if (@event.Lines[index] is { Length: > 0 } line)
                yield return @event with { Lines = [.. @event.Lines[..index], line[..(line.Length / 2)], .. @event.Lines[(index + 1)..]] };
        }
    }
}
