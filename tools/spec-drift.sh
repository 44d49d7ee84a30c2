#!/usr/bin/env bash
# What the scheduled workflow does, anywhere with the .NET SDK, Node and git: compares an OpenAPI document of the server with ours, writes simple
# additions into ours, regenerates the REST layer, accepts the new public API, and leaves a report in Markdown that tells of all of it.
#   tools/spec-drift.sh DOCUMENT [REPORT]     DOCUMENT is a file or a URL; REPORT is artifacts/spec-drift.md unless it is named
# Exit codes are those of the drift command: 0 nothing, or nothing but known differences; 1 differences; 2 something cannot be used.
set -euo pipefail
if [ $# -lt 1 ] || [ $# -gt 2 ]; then
  sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi

document=$1
if [ -f "$document" ]; then
  document=$(realpath "$document")
fi
report=$(realpath -m "${2:-$(dirname "$0")/../artifacts/spec-drift.md}")
cd "$(dirname "$0")/.."
mkdir -p "$(dirname "$report")"
listing=docs/api/TypedLangGraph.txt
older=$(mktemp)
trap 'rm -f "$older"' EXIT

dotnet build tools/TypedLangGraph.Drift --nologo --verbosity quiet >&2 || exit 2
drift() { dotnet run --no-build --project tools/TypedLangGraph.Drift -- "$@"; }

code=0
drift "$document" --format markdown --add > "$report" || code=$?
if [ "$code" -eq 0 ] || [ "$code" -ge 2 ]; then
  cat "$report"
  exit "$code"
fi

node spec/regenerate.mjs >&2 || exit 2
cp "$listing" "$older"
if ! git diff --quiet -- src/TypedLangGraph/Generated; then
  ACCEPT_SNAPSHOTS=1 dotnet run --project tests/TypedLangGraph.Drift.Tests -- -method '*The_listing_is_that_of_the_assembly' >&2 || exit 2
  {
    printf '\n## The public API after adding what needs no thought\n\n```text\n'
    drift api "$older" "$listing" || true
    printf '```\n'
  } >> "$report"
fi

cat "$report"
exit "$code"
