using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;

namespace TypedLangGraph.Guides.Tests.Documents;

/// <summary>Keeps the spans of one trace: other guides are run at the same time.</summary>
internal sealed class SpansOfOneTrace(ActivityTraceId trace) : BaseExporter<Activity>
{
    public ConcurrentQueue<Activity> Spans { get; } = [];

    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            if (span.TraceId == trace)
                Spans.Enqueue(span);
        }

        return ExportResult.Success;
    }
}
