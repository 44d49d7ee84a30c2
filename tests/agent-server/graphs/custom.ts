import {
  Annotation,
  END,
  type LangGraphRunnableConfig,
  START,
  StateGraph,
} from "@langchain/langgraph";

const State = Annotation.Root({
  q: Annotation<string>,
});

const everyKind: unknown[] = [
  { type: "progress", pct: 0.5 },
  "plain string",
  42,
  true,
  null,
  [1, "two", { three: 3 }],
  { type: "result", text: 'line1\nline2\r\nend 🦜 \u2028 "q"' },
  { name: "named", payload: { a: 1 } },
];

function emit({ q }: typeof State.State, config: LangGraphRunnableConfig) {
  for (const value of everyKind) config.writer?.(value);
  // A value without a JSON form ends the HTTP stream, while the run goes on.
  if (q === "undefined") config.writer?.(undefined);
  return { q: `${q}!` };
}

/** Custom events of every JSON kind. */
export const graph = new StateGraph(State)
  .addNode("emit", emit)
  .addEdge(START, "emit")
  .addEdge("emit", END)
  .compile();
