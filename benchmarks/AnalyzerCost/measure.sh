#!/usr/bin/env bash
# What the rules cost in a build: 1,000 files, 300 of which stream a run and 50 of which declare a state, compiled by the SDK's own compiler with all
# rules of this repository and those of the .NET SDK. Prints the compiler's processor time with our rules and without, alone and beside the rules that every
# .NET project has by default, and the compiler's own figures (/reportanalyzer) summed up, beside all rules of the SDK.
# Usage: benchmarks/AnalyzerCost/measure.sh [rounds]
set -euo pipefail
rounds=${1:-5}
root=$(cd "$(dirname "$0")/../.." && pwd)
sdk=$(dirname "$(readlink -f "$(command -v dotnet)")")
references=$(ls -d "$sdk"/packs/Microsoft.NETCore.App.Ref/10.*/ref/net10.0 | tail -1)
sdk=$sdk/sdk/$(dotnet --version)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build "$root/src/TypedLangGraph" -c Release -v q -nologo >/dev/null
bash "$root/benchmarks/AnalyzerCost/sources.sh" "$work"

netAnalyzers=$sdk/Sdks/Microsoft.NET.Sdk/analyzers
{
  echo "/noconfig /nologo /target:library /nullable:enable /langversion:14 /debug:portable /deterministic+ /nowarn:1701,1702"
  for reference in "$references"/*.dll; do echo "/reference:\"$reference\""; done
  echo "/reference:\"$root/src/TypedLangGraph/bin/Release/net10.0/TypedLangGraph.dll\""
  echo "/analyzer:\"$root/generators/TypedLangGraph.Generators/bin/Release/netstandard2.0/TypedLangGraph.Generators.dll\""
  for file in "$work"/*.cs; do echo "\"$file\""; done
} >"$work/base.rsp"
ours="/analyzer:$root/analyzers/TypedLangGraph.Analyzers/bin/Release/netstandard2.0/TypedLangGraph.Analyzers.dll"
theirs="/analyzer:$netAnalyzers/Microsoft.CodeAnalysis.NetAnalyzers.dll /analyzer:$netAnalyzers/Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll /analyzerconfig:$netAnalyzers/build/config/analysislevel_10_all.globalconfig"

byDefault="${theirs/_all.globalconfig/_default.globalconfig}"

compile() { dotnet "$sdk/Roslyn/bincore/csc.dll" "@$work/base.rsp" "/out:$work/out.dll" "$@"; }

# Processor time of one compilation, in seconds.
TIMEFORMAT='%U %S'
cost() { { time compile "$@" >/dev/null; } 2>&1 | awk '{ print $1 + $2 }'; }
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

compile $ours $theirs >/dev/null
for ((round = 0; round < rounds; round++)); do
  cost >>"$work/without"
  cost $ours >>"$work/with"
  cost $byDefault >>"$work/default"
  cost $byDefault $ours >>"$work/default-with"
  compile $ours $theirs /reportanalyzer >>"$work/report"
done
compare() { awk -v what="$1" -v without="$(median <"$work/$2")" -v with="$(median <"$work/$3")" \
  'BEGIN { printf "csc, processor time, %s: %.2f s without our rules, %.2f s with them: %+.1f %%\n", what, without, with, 100 * (with - without) / without }'; }
compare "no other rules" without with
compare "rules of the SDK by default" default default-with
awk -f "$root/benchmarks/AnalyzerCost/report.awk" "$work/report"
