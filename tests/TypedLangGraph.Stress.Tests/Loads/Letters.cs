using System.Text;

namespace TypedLangGraph.Stress.Tests.Loads;

/// <summary>Text that is there already in both encodings: taking a part of it costs nothing, however long it is.</summary>
internal static class Letters
{
    /// <summary>The longest part.</summary>
    public const int MaxLength = 1024 * 1024;

    private static readonly string All = Make();
    private static readonly byte[] AllUtf8 = Encoding.ASCII.GetBytes(All);

    public static ReadOnlySpan<char> Text(long seed, int length) => All.AsSpan(Start(seed), length);

    public static ReadOnlySpan<byte> Utf8(long seed, int length) => AllUtf8.AsSpan(Start(seed), length);

    /// <summary>Seeds near each other give parts far from each other.</summary>
    private static int Start(long seed) => (int)(seed * 7_919 % MaxLength);

    private static string Make()
    {
        var random = new Random(StressSettings.Seed);
        return string.Create(2 * MaxLength, random, static (text, random) => random.GetItems("abcdefghijklmnopqrstuvwxyz ", text));
    }
}
