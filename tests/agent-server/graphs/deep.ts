import {
  Annotation,
  END,
  type LangGraphRunnableConfig,
  MessagesAnnotation,
  START,
  StateGraph,
} from "@langchain/langgraph";
import { ScriptModel, textChunks } from "./support/scriptModel.ts";

const shared = {
  ...MessagesAnnotation.spec,
  // Both second-level graphs write it in the same step.
  depth: Annotation<number>({ reducer: (left, right) => Math.max(left, right), default: () => 0 }),
};

const TopState = Annotation.Root({ ...shared, top_only: Annotation<string> });
const MiddleState = Annotation.Root(shared);
const InnerState = Annotation.Root({ ...shared, inner_only: Annotation<string> });

const model = new ScriptModel(() => textChunks("deep ", "reply"));

const inner = new StateGraph(InnerState)
  .addNode("llm", async (state, config: LangGraphRunnableConfig) => {
    config.writer?.({ at: "l3" });
    return { messages: [await model.invoke(state.messages, config)], depth: 3, inner_only: "x" };
  })
  .addEdge(START, "llm")
  .addEdge("llm", END)
  .compile();

const middle = new StateGraph(MiddleState)
  .addNode("pre", () => ({ depth: 2 }))
  .addNode("l3", inner)
  .addEdge(START, "pre")
  .addEdge("pre", "l3")
  .addEdge("l3", END)
  .compile();

/** Three levels, the second one twice at the same time, with tokens and custom events at the bottom. */
export const graph = new StateGraph(TopState)
  .addNode("top", (_state, config: LangGraphRunnableConfig) => {
    config.writer?.({ at: "top" });
    return { depth: 1, top_only: "t" };
  })
  .addNode("l2", middle)
  .addNode("l2b", middle)
  .addEdge(START, "top")
  .addEdge("top", "l2")
  .addEdge("top", "l2b")
  .addEdge("l2", END)
  .addEdge("l2b", END)
  .compile();
