using TypedLangGraph.Streaming.Resuming;

namespace TypedLangGraph.Resilience.Tests.Resuming;

/// <summary>A list like any other, however many pages it takes.</summary>
public sealed class FingerprintListTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(FingerprintList.PageLength)]
    [InlineData(FingerprintList.PageLength + 1)]
    [InlineData((3 * FingerprintList.PageLength) + 7)]
    public void Holds_what_was_added_and_set_again_after_it_was_cleared(int count)
    {
        var list = new FingerprintList();

        foreach (var round in (ulong[])[1, 2])
        {
            for (var index = 0; index < count; index++)
                list.Add(round * (ulong)index);
            for (var index = 0; index < count; index += 3)
                list[index] = ulong.MaxValue;

            Assert.Equal(count, list.Count);
            Assert.All(Enumerable.Range(0, count), index => Assert.Equal(index % 3 == 0 ? ulong.MaxValue : round * (ulong)index, list[index]));
            list.Clear();
            Assert.Equal(0, list.Count);
        }
    }
}
