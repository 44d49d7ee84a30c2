namespace TypedLangGraph;

/// <summary>What the stream of a thread tells. Modes combine with <c>|</c>.</summary>
/// <remarks>Sent as <c>stream_modes</c> to <c>GET /threads/{thread_id}/stream</c>, which Python servers have.</remarks>
[Flags]
public enum ThreadStreamMode
{
    /// <summary>No mode named: the server streams <see cref="RunModes"/>.</summary>
    None = 0,

    /// <summary>All events of all runs on the thread.</summary>
    RunModes = 1 << 0,

    /// <summary>Starts and ends of runs only.</summary>
    Lifecycle = 1 << 1,

    /// <summary>The thread's state, when it is changed from outside of a run.</summary>
    StateUpdate = 1 << 2,
}
