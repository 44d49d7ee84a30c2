using TypedLangGraph.Sut.States;

namespace TypedLangGraph.Sut.Sums;

/// <summary>Adds chunks to a checksum. In the corpora every event brings exactly one chunk, so chunks are counted as events.</summary>
internal static class ChunkSum
{
    public static void Add<TState, TSum>(Checksum sum, StreamChunk chunk)
        where TState : IGraphState<TState>
        where TSum : IStateSum<TState>
    {
        sum.Events++;
        sum.Add(chunk.Namespace);
        switch (chunk)
        {
            case UpdatesChunk<TState> updates:
                sum.Updates++;
                sum.Add(updates.Node);
                TSum.Add(sum, updates.Update);
                break;
            case ValuesChunk<TState> values:
                sum.Values++;
                TSum.Add(sum, values.Values);
                break;
            case CustomChunk custom:
                sum.Custom++;
                sum.Number += (long)(custom.Payload.ReadState<ProgressNote>().Progress * 4);
                break;
            case MetadataChunk metadata:
                sum.Metadata++;
                sum.Add(metadata.RunId.ToString());
                break;
            case UnknownChunk unknown:
                Add(sum, unknown);
                break;
        }
    }

    private static void Add(Checksum sum, UnknownChunk unknown)
    {
        if (unknown.EventName.StartsWith("checkpoints", StringComparison.Ordinal))
        {
            sum.Checkpoints++;
        }
        else if (unknown.EventName.StartsWith("messages", StringComparison.Ordinal))
        {
            sum.Messages++;
            var pair = unknown.Payload.ToElement();
            sum.Add(pair[0].GetProperty("content").GetString());
            sum.Add(pair[0].GetProperty("id").GetString());
            sum.Add(pair[1].GetProperty("langgraph_node").GetString());
            sum.Add(pair[1].GetProperty("langgraph_checkpoint_ns").GetString());
            sum.Number += pair[1].GetProperty("langgraph_step").GetInt32();
        }
    }
}
