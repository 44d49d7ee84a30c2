using System.Text;
using System.Text.Json;
using TypedLangGraph.Serialization;
using TypedLangGraph.Stress.Tests.Fuzzing;

namespace TypedLangGraph.Stress.Tests.Sharing;

/// <summary>Nobody can tell a state that shares objects with the one before from a state that was read from its first byte to its last.</summary>
public sealed class SharingTests
{
    private const int StatesInRun = 60;

    [Fact]
    public void Shared_states_are_the_same_as_fresh_ones_and_stay_so()
    {
        var failures = new FailureLog();
        Parallel.For(0, StressSettings.SharedStates / StatesInRun, run =>
        {
            if (!failures.IsFull)
                CheckRun(run, failures);
        });
        failures.AssertEmpty();
    }

    private static void CheckRun(int run, FailureLog failures)
    {
        var states = new RandomStates(new Random(unchecked(StressSettings.Seed * 17 + run)));
        var memory = new StateMemory();
        var seen = new List<(SharedState Fresh, SharedState Shared, string Written)>();
        var bytes = Array.Empty<byte>();
        try
        {
            for (var index = 0; index < StatesInRun; index++)
            {
                bytes = states.Next();
                var (fresh, expected) = Read(bytes, memory: null);
                var (shared, actual) = Read(bytes, memory);
                Assert.Equal(expected, actual);
                if (shared is not null)
                    seen.Add((fresh!, shared, actual));
            }

            // What came later has changed none of them. Their getters are asked now and then: reflection takes its time.
            Assert.All(seen, state => Assert.Equal(state.Written, Written(state.Shared)));
            Assert.All(seen.Where((_, index) => index % 10 == 0), state => Assert.Equal(ObjectText.Describe(state.Fresh), ObjectText.Describe(state.Shared)));
        }
        catch (Exception exception)
        {
            failures.Add(exception, $"STRESS_SEED={StressSettings.Seed}, run {run}", bytes);
        }
    }

    private static (SharedState? State, string Text) Read(byte[] bytes, StateMemory? memory)
    {
        try
        {
            // The memory must not rely on the bytes staying where they were.
            var copy = bytes.ToArray();
            var origin = new DecodingOrigin("values", null);
            var state = memory is null ? StateDecoding.ReadState<SharedState>(copy, origin) : StateDecoding.ReadState<SharedState>(copy, origin, memory);
            Array.Clear(copy);
            return (state, Written(state));
        }
        catch (Exception exception) when (exception is LangGraphException or JsonException)
        {
            return (null, exception.GetType().Name + ": " + exception.Message);
        }
    }

    private static string Written<TState>(TState state)
        where TState : IGraphState<TState>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            TState.WriteState(writer, state);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
