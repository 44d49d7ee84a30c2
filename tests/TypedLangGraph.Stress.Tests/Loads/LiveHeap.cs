namespace TypedLangGraph.Stress.Tests.Loads;

/// <summary>The memory of the process that something still refers to. Client and server both live in it.</summary>
internal static class LiveHeap
{
    /// <summary>Bytes that are left when all garbage is gone.</summary>
    public static long Measure()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    public static string Describe(long bytes) => $"{bytes / 1024.0 / 1024.0:0.00} MiB";
}
