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
            case MessageTokenChunk token:
                sum.Messages++;
                sum.Add(token.Text);
                sum.Add(token.Message.Id);
                sum.Add(token.Metadata.Node);
                sum.Add(token.Metadata.CheckpointNamespace.ToString());
                sum.Number += token.Metadata.Step ?? 0;
                break;
            case CheckpointChunk or CheckpointEnvelopeChunk:
                sum.Checkpoints++;
                break;
        }
    }
}
