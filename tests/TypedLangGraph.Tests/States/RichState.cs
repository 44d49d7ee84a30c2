using System.Text.Json;

namespace TypedLangGraph.Tests.States;

[GraphState("rich")]
public partial record RichState
{
    public required string Title { get; init; }

    public IReadOnlyList<RichItem> Items { get; init; } = [];

    public RichStatus? Status { get; init; }

    public long? Count { get; init; }

    public double? Ratio { get; init; }

    public bool? Flag { get; init; }

    public string? Note { get; init; }

    public RichOwner? Owner { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public IReadOnlyDictionary<string, int> ByKey { get; init; } = new Dictionary<string, int>();
}

public enum RichStatus
{
    Draft,
    Approved,
    Rejected,
}

public sealed record RichItem(string Sku, int Qty, decimal? Price, IReadOnlyList<string> Tags, JsonElement Meta);

public sealed record RichOwner(string Name, int? Age, RichAddress? Address);

public sealed record RichAddress(string City, string Zip);
