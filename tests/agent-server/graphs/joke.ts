import { Annotation, END, START, StateGraph } from "@langchain/langgraph";

const State = Annotation.Root({
  topic: Annotation<string>,
  joke: Annotation<string>,
});

export const graph = new StateGraph(State)
  .addNode("refine_topic", (state) => ({ topic: `${state.topic} and cats` }))
  .addNode("generate_joke", (state) => ({ joke: `This is a joke about ${state.topic}` }))
  .addEdge(START, "refine_topic")
  .addEdge("refine_topic", "generate_joke")
  .addEdge("generate_joke", END)
  .compile();
