import { Annotation, END, type LangGraphRunnableConfig, START, StateGraph } from "@langchain/langgraph";

const State = Annotation.Root({
  message: Annotation<string>,
  model: Annotation<string>,
});

const Context = Annotation.Root({ model: Annotation<string> });

/** Writes what it was configured with: the static context and one value of `configurable`. */
export const graph = new StateGraph(State, Context)
  .addNode("use_context", (_state, config: LangGraphRunnableConfig<{ model?: string }>) => ({
    model: config.context?.model,
    message: JSON.stringify((config.configurable as Record<string, unknown> | undefined)?.my ?? null),
  }))
  .addEdge(START, "use_context")
  .addEdge("use_context", END)
  .compile();
