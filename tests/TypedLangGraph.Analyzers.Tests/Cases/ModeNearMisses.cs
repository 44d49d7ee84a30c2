namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>Modes that go together, one edit away from some that do not, by rule.</summary>
internal static class ModeNearMisses
{
    public static readonly IReadOnlyDictionary<string, string[]> All = new Dictionary<string, string[]>
    {
        ["TLG101"] =
        [
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Messages | StreamMode.«MessagesTuple→Values» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = (StreamMode.Messages | StreamMode.MessagesTuple)«→ & ~StreamMode.Messages» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Messages «|→&» StreamMode.MessagesTuple };",
            "const StreamMode Old = StreamMode.«Messages→Custom»; var options = new ThreadRunOptions<JokeState> { StreamMode = Old | StreamMode.MessagesTuple };",
            "var modes = StreamMode.Messages | StreamMode.MessagesTuple; «→if (flag) modes = StreamMode.Values; »var options = new ThreadRunOptions<JokeState> { StreamMode = modes };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Messages }; options.StreamMode «|=→=» StreamMode.MessagesTuple;",
            "var options = new ThreadRunOptions<JokeState>(); Console.WriteLine(options.StreamMode «=→==» (StreamMode.Messages | StreamMode.MessagesTuple));",
        ],
        ["TLG102"] =
        [
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.«Messages→MessagesTuple» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = (StreamMode.Messages | StreamMode.Values)«→ & ~StreamMode.Messages» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = flag ? StreamMode.«Messages→Tasks» : StreamMode.Values };",
            "var options = new ThreadRunOptions<JokeState>(); Console.WriteLine(options.StreamMode «=→==» StreamMode.Messages);",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = «StreamMode.Messages→wanted» };",
            "var modes = StreamMode.Messages; «→modes = wanted; »var options = new ThreadRunOptions<JokeState> { StreamMode = modes };",
        ],
        ["TLG103"] =
        [
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Debug | StreamMode.«Tasks→Custom» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.«Debug→Tasks» | StreamMode.Checkpoints };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = (StreamMode.Debug | StreamMode.Tasks)«→ & ~StreamMode.Debug» };",
            "var modes = StreamMode.Debug; modes «|=→=» StreamMode.Tasks; var options = new ThreadRunOptions<JokeState> { StreamMode = modes };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Debug }; options.StreamMode «|=→=» StreamMode.Tasks;",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Debug «| StreamMode.Tasks→| (flag ? StreamMode.Tasks : StreamMode.Values)» };",
        ],
        ["TLG104"] =
        [
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Events | StreamMode.«MessagesTuple→Updates» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.«Events→Custom» | StreamMode.MessagesTuple };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = (StreamMode.Events | StreamMode.MessagesTuple)«→ & ~StreamMode.Events» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Events }; options.StreamMode «|=→=» StreamMode.MessagesTuple;",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Events | «StreamMode.MessagesTuple→wanted» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = «StreamMode.Events | StreamMode.MessagesTuple→flag ? StreamMode.Events : StreamMode.MessagesTuple» };",
        ],
        ["TLG108"] =
        [
            "var options = new «Stateless→Thread»RunOptions<JokeState> { StreamMode = StreamMode.Checkpoints };",
            "var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.«Checkpoints→Debug» };",
            "var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Checkpoints«→, OnCompletion = OnCompletion.Keep» };",
            "var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Checkpoints }; «→if (flag) options.OnCompletion = OnCompletion.Keep;»",
            "var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Checkpoints }; «→Keep(options);» static void Keep(StatelessRunOptions<JokeState> options) => options.OnCompletion = OnCompletion.Keep;",
            "var options = new StatelessRunOptions<JokeState> { StreamMode = (StreamMode.Values | StreamMode.Checkpoints)«→ & wanted» };",
        ],
        ["TLG110"] =
        [
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Messages, StreamSubgraphs = «true→false» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Messages, StreamSubgraphs = «true→flag» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Messages«, StreamSubgraphs = true→» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Messages«→Tuple», StreamSubgraphs = true };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = «StreamMode.Messages→wanted», StreamSubgraphs = true };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Messages, StreamSubgraphs = true }; «→options.StreamSubgraphs = false; »client.Runs.StreamAsync(thread, \"agent\", options);",
        ],
        ["TLG111"] =
        [
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.«Tools→Tasks» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = «StreamMode.Tools→wanted» };",
            "var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Tools«→ & wanted» };",
            "var options = new ThreadRunOptions<JokeState>(); Console.WriteLine(options.StreamMode «=→==» StreamMode.Tools);",
            "var modes = StreamMode.Tools; «→modes &= wanted; »var options = new ThreadRunOptions<JokeState> { StreamMode = modes };",
        ],
    };
}
