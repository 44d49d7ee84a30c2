namespace TypedLangGraph.Capture;

/// <summary>Which thread a capture's runs have.</summary>
internal enum CaptureThread
{
    /// <summary>None: the runs are stateless.</summary>
    None,

    /// <summary>A thread that is created for the capture.</summary>
    New,

    /// <summary>An id that no thread has.</summary>
    Missing,
}
