import { InMemoryCache } from "@langchain/langgraph-checkpoint";
import { Annotation, END, START, StateGraph } from "@langchain/langgraph";

const State = Annotation.Root({
  x: Annotation<number>,
  y: Annotation<number>,
});

/** A second run with the same x on the same server does not run the node: its update comes from the cache. */
export const graph = new StateGraph(State)
  .addNode("compute", (state) => ({ y: state.x * 10 }), { cachePolicy: true })
  .addEdge(START, "compute")
  .addEdge("compute", END)
  .compile({ cache: new InMemoryCache() });
