#!/usr/bin/env bash
# What the analyzers and the generator cost in a build: 1,000 files, 300 of which stream a run and 50 of which declare a state.
# Prints the compiler's own figures (ReportAnalyzer). Usage: benchmarks/AnalyzerCost/measure.sh [configuration]
set -euo pipefail
configuration=${1:-Debug}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build "$root/src/TypedLangGraph" -c "$configuration" -v q -nologo >/dev/null
cat >"$work/Cost.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><ReportAnalyzer>true</ReportAnalyzer></PropertyGroup>
  <ItemGroup>
    <Reference Include="$root/src/TypedLangGraph/bin/$configuration/net10.0/TypedLangGraph.dll" />
    <Analyzer Include="$root/analyzers/TypedLangGraph.Analyzers/bin/$configuration/netstandard2.0/TypedLangGraph.Analyzers.dll" />
    <Analyzer Include="$root/generators/TypedLangGraph.Generators/bin/$configuration/netstandard2.0/TypedLangGraph.Generators.dll" />
  </ItemGroup>
</Project>
EOF
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
dotnet restore "$work" -v q >/dev/null
dotnet build "$work" --no-restore -v detailed -p:UseSharedCompilation=false | grep -E 'Total analyzer execution|Total generator execution|TypedLangGraph\.|Time Elapsed' | grep -v -E 'reference|\.dll$|Analyzer=|/' | sed 's/^ *//' | sort -u
