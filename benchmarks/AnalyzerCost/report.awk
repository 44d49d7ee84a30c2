# Sums up what the compiler says with /reportanalyzer: seconds per analyzer, in the columns "time, share, name (ids)". Gives medians of the rounds.
function median(values, count,   i, j, held) {
  for (i = 2; i <= count; i++)
    for (j = i; j > 1 && values[j] < values[j - 1]; j--) { held = values[j]; values[j] = values[j - 1]; values[j - 1] = held }
  return values[int((count + 1) / 2)]
}
/^Total analyzer execution time/ { round++; ours = theirs = oursCount = theirsCount = costliest = 0; group = "" }
/^ *<?[0-9.]+ +<?[0-9]+ +[A-Za-z.]+, Version=/ { group = $3 ~ /^TypedLangGraph/ ? "ours" : "theirs"; next }
/^Total generator execution time/ {
  if (round) { oursOf[round] = ours; theirsOf[round] = theirs / theirsCount; costliestOf[round] = costliest; number = oursCount; theirNumber = theirsCount }
  group = ""
}
group != "" && /\((TLG|CA)/ {
  seconds = $1; sub(/^</, "", seconds)
  if (group == "ours") { ours += seconds; oursCount++; if (seconds > costliest) costliest = seconds } else { theirs += seconds; theirsCount++ }
}
END {
  total = median(oursOf, round); average = median(theirsOf, round)
  printf "our %d analyzers together: %.2f s; one of them: %.3f s on average, %.3f s at most\n", number, total, total / number, median(costliestOf, round)
  printf "one of the %d of the .NET SDK: %.3f s on average\n", theirNumber, average
  printf "one of ours / one of theirs: %.2f; all of ours / one of theirs: %.2f\n", total / number / average, total / average
}
