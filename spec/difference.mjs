const shown = 20;

/** Names the file, counts the lines that differ, and shows the first of them: - is checked in, + is what would be generated. */
export function summarizeDifference(name, current, generated) {
  const lines = compare(current.split("\n"), generated.split("\n"));
  const rest = lines.length > shown ? [`  ... and ${lines.length - shown} more`] : [];
  return [`${name}: ${lines.length} lines differ`, ...lines.slice(0, shown), ...rest].join("\n");
}

/** Lines outside the common start and end of both texts. */
function compare(current, generated) {
  let start = 0;
  while (start < current.length && start < generated.length && current[start] === generated[start]) start++;
  let end = 0;
  while (end < Math.min(current.length, generated.length) - start && current.at(-1 - end) === generated.at(-1 - end)) end++;
  const only = (lines, sign) => lines.slice(start, lines.length - end).map((line, i) => `  ${sign} ${start + i + 1}: ${line}`);
  return [...only(current, "-"), ...only(generated, "+")];
}
