import { Annotation, END, START, StateGraph } from "@langchain/langgraph";

const SubgraphState = Annotation.Root({
  foo: Annotation<string>,
  bar: Annotation<string>,
});

const subgraph = new StateGraph(SubgraphState)
  .addNode("subgraph_node_1", () => ({ bar: "bar" }))
  .addNode("subgraph_node_2", (state) => ({ foo: state.foo + state.bar }))
  .addEdge(START, "subgraph_node_1")
  .addEdge("subgraph_node_1", "subgraph_node_2")
  .addEdge("subgraph_node_2", END)
  .compile();

const ParentState = Annotation.Root({
  foo: Annotation<string>,
});

/** A graph with a subgraph as a node: the subgraph has a key (bar) that the parent does not know. */
export const graph = new StateGraph(ParentState)
  .addNode("node_1", (state) => ({ foo: `hi! ${state.foo}` }))
  .addNode("node_2", subgraph)
  .addEdge(START, "node_1")
  .addEdge("node_1", "node_2")
  .addEdge("node_2", END)
  .compile();
