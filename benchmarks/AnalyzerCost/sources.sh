#!/usr/bin/env bash
# Writes the measured program: 50 files with a state each, 300 that stream a run, 650 that have nothing to do with the library.
# Usage: sources.sh <folder>
set -euo pipefail
work=$1

cat >"$work/Usings.cs" <<END
global using System;
global using System.Collections.Generic;
global using System.Linq;
global using System.Threading;
global using System.Threading.Tasks;
END
for ((i = 0; i < 50; i++)); do
  printf 'using TypedLangGraph;\n[GraphState]\npublic partial record State%d\n{\n    public required string Topic { get; init; }\n    public IReadOnlyList<Message>? Messages { get; init; }\n}\n' "$i" >"$work/State$i.cs"
done
for ((i = 0; i < 300; i++)); do
  s=$((i % 50))
  cat >"$work/Stream$i.cs" <<EOF
using TypedLangGraph;
public static class Stream$i
{
    public static async Task RunAsync(LangGraphClient client, Guid thread, CancellationToken stop)
    {
        var options = new ThreadRunOptions<State$s> { StreamMode = StreamMode.Updates | StreamMode.Values };
        await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options, stop))
        {
            switch (chunk)
            {
                case UpdatesChunk<State$s> update:
                    Console.WriteLine(update.Node);
                    break;
                case ValuesChunk<State$s> values:
                    Console.WriteLine(values.Values.Topic);
                    break;
            }
        }
    }
}
EOF
done
for ((i = 0; i < 650; i++)); do
  cat >"$work/Plain$i.cs" <<EOF
public sealed class Plain$i
{
    private readonly Dictionary<string, int> _counts = [];
    public int Add(string key) => _counts[key] = _counts.TryGetValue(key, out var count) ? count + 1 : 1;
    public IEnumerable<string> Keys() => from pair in _counts where pair.Value > $i orderby pair.Value select pair.Key;
}
EOF
done
