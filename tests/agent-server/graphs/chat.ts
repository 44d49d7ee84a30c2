import { HumanMessage } from "@langchain/core/messages";
import { FakeListChatModel } from "@langchain/core/utils/testing";
import {
  END,
  interrupt,
  type LangGraphRunnableConfig,
  MessagesAnnotation,
  START,
  StateGraph,
} from "@langchain/langgraph";

// The model answers with the next entry of its list and streams one character at a time.
const model = new FakeListChatModel({ responses: ["Hello there, how are you?"], sleep: 5 });

async function callModel(state: typeof MessagesAnnotation.State, config: LangGraphRunnableConfig) {
  config.writer?.({ progress: 0.5 });
  return { messages: [await model.invoke(state.messages, config)] };
}

function ask() {
  const answer = interrupt({ question: "ok?" });
  return { messages: [new HumanMessage(`answer: ${JSON.stringify(answer)}`)] };
}

/** Streams tokens and one custom event, then waits for a human. */
export const graph = new StateGraph(MessagesAnnotation)
  .addNode("call_model", callModel)
  .addNode("ask", ask)
  .addEdge(START, "call_model")
  .addEdge("call_model", "ask")
  .addEdge("ask", END)
  .compile();
