using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using TypedLangGraph.Stress.Tests.Fuzzing;

namespace TypedLangGraph.Stress.Tests.Generated;

/// <summary>Whatever JSON arrives: a state, or an exception that names the event, the path and the member. Emitted readers throw nothing else.</summary>
public sealed class MutatedPayloadTests
{
    private const string Shapes = """[{"name":"a","radius":1.5,"type":"circle"},{"type":2,"name":"g","shapes":[{"type":"circle","name":"b","radius":2},null],"more":{"x":1}}]""";

    private static readonly DecodingOrigin Origin = new("The event values", "7");

    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes($$"""{"topic":"t","count":3,"kind":"second_one","score":0.5,"shapes":{{Shapes}},"by_name":{"k":{"type":"circle","name":"c","radius":1},"n":null},"version":"1.2","versions":["3.4"],"unknown":[1,{"a":null}]}"""),
        """{"topic":"t","count":3.0,"score":1,"note":null,"rights":"read, delete","money":1.25,"id":"01020304-0506-0708-090a-0b0c0d0e0f10","when":"2026-01-02T03:04:05Z","wait":"00:00:01","bytes":"AAEC"}"""u8.ToArray(),
        """{"topic":"t","count":3,"score":1,"numbers":[1,null,2.0],"matrix":[["a"],[]],"any":{"a":[1]},"payload":[true],"messages":[{"type":"human","content":"hi"}],"self":{"topic":"u","count":0,"score":2}}"""u8.ToArray(),
    ];

    [Fact]
    public void Give_a_state_or_the_documented_exception()
    {
        var outcomes = new ConcurrentDictionary<string, int>();
        var failures = new FailureLog();
        var workers = Environment.ProcessorCount;
        Parallel.For(0, workers, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, worker =>
        {
            var mutators = Array.ConvertAll(Seeds, seed => new PayloadMutator(seed));
            for (var index = worker; index < StressSettings.Payloads && !failures.IsFull; index += workers)
            {
                var bytes = mutators[index % mutators.Length].Next(new Random(unchecked((StressSettings.Seed * 31) + index)));
                try
                {
                    outcomes.AddOrUpdate(Read(bytes, isUpdate: index % 2 == 1), 1, static (_, count) => count + 1);
                }
                catch (Exception exception)
                {
                    failures.Add(exception, $"STRESS_SEED={StressSettings.Seed}, payload {index}", bytes);
                }
            }
        });
        failures.AssertEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", outcomes.OrderBy(outcome => outcome.Key).Select(outcome => $"{outcome.Key}: {outcome.Value}")));
        Assert.All(["state", "update", "misfit", "broken"], outcome => Assert.True(outcomes.GetValueOrDefault(outcome) > StressSettings.Payloads / 100, outcome));
    }

    private static string Read(byte[] bytes, bool isUpdate)
    {
        try
        {
            if (isUpdate)
                return Written(StateDecoding.ReadUpdate<FuzzedState>(bytes, Origin).WriteTo, "update");

            var state = StateDecoding.ReadState<FuzzedState>(bytes, Origin);
            return Written(writer => Write(writer, state), "state");
        }
        catch (StateDecodingException misfit)
        {
            Assert.Equal((Origin.Source, Origin.EventId, typeof(FuzzedState)), (misfit.Origin, misfit.EventId, misfit.StateType));
            Assert.StartsWith("$", misfit.JsonPath, StringComparison.Ordinal);
            Assert.True(misfit.MemberName is not null || misfit.JsonPath == "$", $"No member at {misfit.JsonPath}: {misfit.Message}");
            return "misfit";
        }
        catch (JsonException)
        {
            Assert.False(IsJson(bytes), "Valid JSON was called broken.");
            return "broken";
        }
    }

    private static void Write<TState>(Utf8JsonWriter writer, TState state)
        where TState : IGraphState<TState> => TState.WriteState(writer, state);

    /// <summary>What was read can be written.</summary>
    private static string Written(Action<Utf8JsonWriter> write, string outcome)
    {
        using var writer = new Utf8JsonWriter(Stream.Null);
        write(writer);
        return outcome;
    }

    private static bool IsJson(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, StateDecoding.ReaderOptions);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
