namespace TypedLangGraph.Drift.Reports;

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Markdown,
}
