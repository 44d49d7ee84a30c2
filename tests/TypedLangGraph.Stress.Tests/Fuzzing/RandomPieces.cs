namespace TypedLangGraph.Stress.Tests.Fuzzing;

/// <summary>Cuts bytes into pieces as a network may: all at once, a few, or one byte at a time.</summary>
internal static class RandomPieces
{
    public static List<ReadOnlyMemory<byte>> Of(byte[] bytes, Random random)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        var longest = random.Next(4) switch { 0 => 1, 1 => 16, 2 => 200, _ => int.MaxValue };
        for (var start = 0; start < bytes.Length;)
        {
            var length = longest == int.MaxValue ? bytes.Length : Math.Min(bytes.Length - start, random.Next(1, longest + 1));
            pieces.Add(bytes.AsMemory(start, length));
            start += length;
        }

        return pieces;
    }
}
