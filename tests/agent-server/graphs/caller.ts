import type { BaseMessage } from "@langchain/core/messages";
import {
  END,
  type LangGraphRunnableConfig,
  MessagesAnnotation,
  START,
  StateGraph,
} from "@langchain/langgraph";
import { callPieces, textPieces } from "./support/answerPieces.ts";
import { ScriptModel } from "./support/scriptModel.ts";

function script(messages: BaseMessage[]) {
  const last = messages.at(-1);
  return last?.getType() === "tool"
    ? textPieces(`The caller says: ${last.content}`)
    : callPieces("clock", { zone: String(last?.content) });
}

const model = new ScriptModel(script);

/** An agent whose tools are the caller's: it stops with a call, and goes on when the caller sends the result. */
export const graph = new StateGraph(MessagesAnnotation)
  .addNode("model", async (state, config: LangGraphRunnableConfig) => ({
    messages: [await model.invoke(state.messages, config)],
  }))
  .addEdge(START, "model")
  .addEdge("model", END)
  .compile();
