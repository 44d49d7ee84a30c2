using System.Net.ServerSentEvents;
using System.Text;

namespace TypedLangGraph.AspNetCore.Tests.Support;

/// <summary>An event as a page sees it.</summary>
internal sealed record BrowserEvent(string Name, string Data, string? Id)
{
    public static List<BrowserEvent> Parse(string body) =>
        [.. SseParser.Create(new MemoryStream(Encoding.UTF8.GetBytes(body))).Enumerate().Select(item => new BrowserEvent(item.EventType, item.Data, item.EventId))];
}
