using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TypedLangGraph.Sut;

/// <summary>What a pass cost: time on the wall, processor time of the whole process, bytes allocated.</summary>
internal sealed unsafe partial class ProcessClock
{
    private readonly long _allocated = GC.GetTotalAllocatedBytes(precise: true);
    private readonly (double User, double System) _cpu = Cpu();
    private readonly long _started = Stopwatch.GetTimestamp();

    public string ToLine(int pass)
    {
        var wall = Stopwatch.GetElapsedTime(_started).TotalMilliseconds;
        var (user, system) = Cpu();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - _allocated;
        return FormattableString.Invariant(
            $"METRICS pass={pass} wall_ms={wall:F2} user_ms={user - _cpu.User:F2} sys_ms={system - _cpu.System:F2} alloc={allocated}");
    }

    private static (double User, double System) Cpu()
    {
        ResourceUsage usage;
        _ = GetResourceUsage(0, &usage);
        return (usage.UserSeconds * 1e3 + usage.UserMicroseconds / 1e3, usage.SystemSeconds * 1e3 + usage.SystemMicroseconds / 1e3);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, ResourceUsage* usage);

    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public fixed long Others[14];
    }
}
