import { Annotation, END, interrupt, START, StateGraph } from "@langchain/langgraph";
import { appendList } from "./support/appendList.ts";

const State = Annotation.Root({
  log: appendList<string>(),
  kind: Annotation<string>,
});

type HitlState = typeof State.State;

/** Waits for a human and logs the answer as JSON, so that a test sees exactly what came back. */
function ask(name: string, question: unknown): string {
  return `${name}:${JSON.stringify(interrupt(question))}`;
}

const secondQuestion = { question: "second?", options: ["a", "b"], n: 1 };

const askingSubgraph = new StateGraph(State)
  .addNode("sub_ask", () => ({ log: [ask("sub", { from: "sub" })] }))
  .addEdge(START, "sub_ask")
  .addEdge("sub_ask", END)
  .compile();

const routes: Record<string, Array<"ask1" | "ask2" | "twice" | "sub">> = {
  single: ["ask1"],
  twice: ["twice"],
  parallel: ["ask1", "ask2"],
  sub: ["sub"],
};

function route({ kind }: HitlState) {
  const nodes = routes[kind];
  if (!nodes) throw new Error(`Unknown kind "${kind}". Known: ${Object.keys(routes).join(", ")}`);
  return nodes;
}

/** Human in the loop: one interrupt, two in turn, two at once, one in a subgraph. */
export const graph = new StateGraph(State)
  .addNode("start", () => ({ log: ["start"] }))
  .addNode("ask1", () => ({ log: [ask("ask1", "first?")] }))
  .addNode("ask2", () => ({ log: [ask("ask2", secondQuestion)] }))
  .addNode("twice", () => ({ log: [ask("twice1", "first?"), ask("twice2", secondQuestion)] }))
  .addNode("sub", askingSubgraph)
  .addNode("end", () => ({ log: ["end"] }))
  .addEdge(START, "start")
  .addConditionalEdges("start", route, ["ask1", "ask2", "twice", "sub"])
  .addEdge("ask1", "end")
  .addEdge("ask2", "end")
  .addEdge("twice", "end")
  .addEdge("sub", "end")
  .addEdge("end", END)
  .compile();
