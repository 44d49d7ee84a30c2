namespace TypedLangGraph.Sut.Sums;

/// <summary>What one pass read. Equal lines of two programs prove that they did the same work.</summary>
internal sealed class Checksum
{
    public int Events { get; set; }

    public int Metadata { get; set; }

    public int Checkpoints { get; set; }

    public int Values { get; set; }

    public int Updates { get; set; }

    public int Messages { get; set; }

    public int Custom { get; set; }

    public long Number { get; set; }

    private long Length { get; set; }

    private int Segments { get; set; }

    private long SegmentLength { get; set; }

    public void Add(string? text) => Length += text?.Length ?? 0;

    public void Add(GraphNamespace path)
    {
        if (path.IsRoot)
            return;
        var count = path.Segments.Count;
        Segments += count;
        SegmentLength += path.ToString().Length - (count - 1);
    }

    public string ToLine(string kind) =>
        $"CHECKSUM {kind} events={Events} metadata={Metadata} checkpoints={Checkpoints} values={Values} updates={Updates} messages={Messages} custom={Custom} ns={Segments} nslen={SegmentLength} len={Length} num={Number}";
}
