using System.Globalization;

namespace TypedLangGraph.Stress.Tests;

/// <summary>How much, how long and with which seed to run: the environment wins over the defaults.</summary>
internal static class StressSettings
{
    /// <summary><c>STRESS_SEED</c>: another seed gives other streams.</summary>
    public static int Seed => Read("STRESS_SEED", 20260801);

    /// <summary><c>STRESS_STREAMS</c>: how many mutated streams the decoder reads.</summary>
    public static int Streams => Read("STRESS_STREAMS", 1_000_000);

    /// <summary><c>STRESS_STATES</c>: how many states are read with what is remembered of the one before.</summary>
    public static int SharedStates => Read("STRESS_STATES", 120_000);

    /// <summary><c>STRESS_PAYLOADS</c>: how many mutated payloads the emitted readers read.</summary>
    public static int Payloads => Read("STRESS_PAYLOADS", 1_000_000);

    /// <summary><c>STRESS_CONNECTIONS</c>: how many streams are open at the same time.</summary>
    public static int Connections => Read("STRESS_CONNECTIONS", 500);

    /// <summary><c>STRESS_MEGABYTES</c>: how long the long stream is.</summary>
    public static int Megabytes => Read("STRESS_MEGABYTES", 1024);

    private static int Read(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
