using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TypedLangGraph.Streaming.Sse;
using TypedLangGraph.Stress.Tests.Fuzzing;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Stress.Tests.Properties;

/// <summary>Events that are framed in any way and arrive in any pieces are read back as they were meant.</summary>
public sealed class SseReaderProperties
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay((ulong)StressSettings.Seed, 1);

    [Fact]
    public void What_was_framed_is_read_back() =>
        Check.One(Settings, Prop.ForAll(EventGenerators.EventLists, ArbMap.Default.ArbFor<int>(), (events, seed) =>
        {
            var bytes = new Framing(seed).Frame(events);
            var read = Read(RandomPieces.Of(bytes, new Random(seed)));
            return (read == Expect(events)).Label($"The body: {Convert.ToBase64String(bytes)}\nRead: {read}");
        }));

    [Fact]
    public void Where_the_body_is_cut_changes_nothing() =>
        Check.One(Settings.WithMaxTest(300), Prop.ForAll(EventGenerators.EventLists, ArbMap.Default.ArbFor<int>(), (events, seed) =>
        {
            var bytes = new Framing(seed).Frame(events);
            var expected = Expect(events);
            return Enumerable.Range(0, bytes.Length + 1).All(position => Read([bytes.AsMemory(0, position), bytes.AsMemory(position)]) == expected)
                .Label($"The body: {Convert.ToBase64String(bytes)}");
        }));

    private static string Expect(FramedEvent[] events)
    {
        var text = new StringBuilder();
        string? id = null;
        foreach (var @event in events)
        {
            if (@event.Id is not null)
                id = @event.Id.Length == 0 ? null : @event.Id;
            if (@event.HasContent)
                Show(text, @event.Name ?? string.Empty, @event.Lines.Length == 0 ? null : string.Join('\n', @event.Lines), id, @event.Id is not null, isWhole: true);
        }

        return text.ToString();
    }

    private static string Read(List<ReadOnlyMemory<byte>> pieces)
    {
        var text = new StringBuilder();
        var reader = new SseReader(new PiecewiseStream(pieces), 1024 * 1024);
        while (!reader.HasEnded)
        {
            _ = reader.FillAsync(CancellationToken.None).Result;
            while (reader.TryRead(out var frame))
                Show(text, Encoding.UTF8.GetString(frame.Event), frame.HasData ? Encoding.UTF8.GetString(frame.Data) : null, frame.LastEventId, frame.HasId, frame.IsTerminated);
        }

        return text.ToString();
    }

    private static void Show(StringBuilder text, string name, string? data, string? id, bool isOwnId, bool isWhole) =>
        text.AppendLine($"event <{name}> data {(data is null ? "none" : $"<{data}>")} id {id ?? "none"} {(isOwnId ? "own" : "earlier")} {(isWhole ? "whole" : "cut")}");
}
