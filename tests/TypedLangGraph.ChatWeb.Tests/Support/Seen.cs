using System.Text.Json;

namespace TypedLangGraph.ChatWeb.Tests.Support;

/// <summary>What was to be seen on the page.</summary>
/// <param name="Lines">The messages at the end: kind and text, parts of a message with bars between them.</param>
/// <param name="Events">The events that the page has got since it was loaded.</param>
/// <param name="Banners">What the banner has said since the page was loaded.</param>
/// <param name="Growth">The last answer's text, each time that it changed.</param>
/// <param name="Problems">What scripts have thrown and the console has shown.</param>
internal sealed record Seen(string[] Lines, PageEvent[] Events, string[] Banners, string[] Growth, string[] Problems)
{
    /// <summary>What else the scenario tells.</summary>
    public string? Title { get; init; }

    public int? Made { get; init; }

    public string? Stopped { get; init; }

    /// <summary>The pieces of text as they came, one behind the other.</summary>
    public string Told => string.Concat(Events.Where(item => item.Name == "token").Select(item => item.Data.GetProperty("text").GetString()));
}

/// <summary>An event of the relay, as the page got it.</summary>
internal sealed record PageEvent(string Name, string Id, JsonElement Data);
