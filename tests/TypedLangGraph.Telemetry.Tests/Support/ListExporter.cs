using System.Collections.Concurrent;
using OpenTelemetry;

namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>Keeps what is exported, in a form that does not change afterwards.</summary>
internal sealed class ListExporter<T, TKept>(Func<T, IEnumerable<TKept>> keep) : BaseExporter<T>
    where T : class
{
    public ConcurrentQueue<TKept> Items { get; } = [];

    public override ExportResult Export(in Batch<T> batch)
    {
        foreach (var item in batch)
        {
            foreach (var kept in keep(item))
                Items.Enqueue(kept);
        }

        return ExportResult.Success;
    }
}
