import { RunnableLambda } from "@langchain/core/runnables";
import { Annotation, END, type LangGraphRunnableConfig, START, StateGraph } from "@langchain/langgraph";

const State = Annotation.Root({
  q: Annotation<string>,
  kind: Annotation<string>,
});

const pieces: Record<string, unknown[]> = {
  obj: [{ a: 1 }, { a: 2 }],
  str: ["abc", "def"],
};

/** Streams an inner runnable and collects what it yields. */
async function streamInner({ kind }: typeof State.State, config: LangGraphRunnableConfig) {
  const yielded = pieces[kind];
  if (!yielded) throw new Error(`Unknown kind "${kind}". Known: ${Object.keys(pieces).join(", ")}`);
  const inner = RunnableLambda.from(async function* (_input: string) {
    yield* yielded;
  });
  const collected: unknown[] = [];
  for await (const piece of await inner.stream("", config)) collected.push(piece);
  config.writer?.({ messages: [{ id: "fake1", role: "x", content: "custom payload with a messages key" }] });
  return { q: JSON.stringify(collected) };
}

/** Traps for a decoder: inner streams, a custom payload that looks like messages, a node named like an event. */
export const graph = new StateGraph(State)
  .addNode("n", streamInner)
  .addNode("messages", () => ({ q: "node named messages" }))
  .addEdge(START, "n")
  .addEdge("n", "messages")
  .addEdge("messages", END)
  .compile();
