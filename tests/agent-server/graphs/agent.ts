import type { AIMessage } from "@langchain/core/messages";
import {
  END,
  type LangGraphRunnableConfig,
  MessagesAnnotation,
  START,
  StateGraph,
} from "@langchain/langgraph";
import { ToolNode } from "@langchain/langgraph/prebuilt";
import { agentScript } from "./support/agentScript.ts";
import { tools } from "./support/agentTools.ts";
import { ScriptModel } from "./support/scriptModel.ts";

const model = new ScriptModel(agentScript);

type AgentState = typeof MessagesAnnotation.State;

function route({ messages }: AgentState) {
  const last = messages.at(-1) as AIMessage;
  return last.tool_calls?.length ? "tools" : END;
}

/** An agent that calls tools: one that answers, one that streams, one that fails. */
export const graph = new StateGraph(MessagesAnnotation)
  .addNode("agent", async (state, config: LangGraphRunnableConfig) => ({
    messages: [await model.invoke(state.messages, config)],
  }))
  .addNode("tools", new ToolNode(tools))
  .addEdge(START, "agent")
  .addConditionalEdges("agent", route, ["tools", END])
  .addEdge("tools", "agent")
  .compile();
