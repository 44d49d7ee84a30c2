using System.Numerics;
using System.Runtime.InteropServices;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>
/// 64 bits that stand for bytes. Four checksums that do not wait for each other, which the processor computes itself, are many times as fast as
/// one hash; nobody has a reason to forge them, because the bytes are compared with those of the same server only.
/// </summary>
internal static class Fingerprint
{
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        uint first = 1, second = 2, third = 3, fourth = 4;
        var index = 0;
        for (; index <= words.Length - 4; index += 4)
        {
            first = BitOperations.Crc32C(first, words[index]);
            second = BitOperations.Crc32C(second, words[index + 1]);
            third = BitOperations.Crc32C(third, words[index + 2]);
            fourth = BitOperations.Crc32C(fourth, words[index + 3]);
        }

        foreach (var value in bytes[(index * sizeof(ulong))..])
            first = BitOperations.Crc32C(first, value);
        return ((ulong)(first ^ BitOperations.RotateLeft(third, 13)) << 32) | (second ^ BitOperations.RotateLeft(fourth, 17));
    }
}
