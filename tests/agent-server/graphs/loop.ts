import { Annotation, START, StateGraph } from "@langchain/langgraph";

const State = Annotation.Root({ n: Annotation<number> });

/** Never ends by itself: for the recursion limit. */
export const graph = new StateGraph(State)
  .addNode("again", (state) => ({ n: (state.n ?? 0) + 1 }))
  .addEdge(START, "again")
  .addConditionalEdges("again", () => "again", ["again"])
  .compile();
