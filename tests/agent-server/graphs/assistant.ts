import { type AIMessage, type BaseMessage, ToolMessage } from "@langchain/core/messages";
import {
  END,
  interrupt,
  type LangGraphRunnableConfig,
  MessagesAnnotation,
  START,
  StateGraph,
} from "@langchain/langgraph";
import { callPieces, textPieces } from "./support/answerPieces.ts";
import { ScriptModel } from "./support/scriptModel.ts";
import { sleep } from "./support/sleep.ts";

type ChatState = typeof MessagesAnnotation.State;
type Decision = { type: "approve" } | { type: "reject"; message?: string };

const millisecondsPerLookup = 300;

/**
 * "mail …" wants to send a mail, "weather …" looks something up, "long" talks for two seconds, "endless" for half a minute, and everything else is
 * repeated.
 */
function script(messages: BaseMessage[]) {
  const last = messages.at(-1);
  const said = String(last?.content ?? "");
  if (last?.getType() === "tool") return textPieces(`I have heard: ${said}`);
  const [word, ...rest] = said.split(" ");
  switch (word) {
    case "mail":
      return callPieces("send_mail", { to: rest.join(" "), text: "Hello!" });
    case "weather":
      return callPieces("look_up_weather", { city: rest.join(" ") });
    case "long":
      return textPieces(words(200));
    case "endless":
      return textPieces(words(3000));
    default:
      return textPieces(`You said: ${said}`);
  }
}

function words(count: number) {
  return Array.from({ length: count }, (_, index) => `word${index}`).join(" ");
}

const model = new ScriptModel(script);

function lastCall({ messages }: ChatState) {
  return (messages.at(-1) as AIMessage).tool_calls?.[0];
}

function route(state: ChatState) {
  const call = lastCall(state);
  if (!call) return END;
  return call.name === "send_mail" ? "approve" : "tools";
}

/** Asks as LangChain's middleware for humans in the loop does, and understands its answers. */
function approve(state: ChatState) {
  const call = lastCall(state)!;
  const answer = interrupt({
    action_requests: [{ name: call.name, args: call.args, description: "A mail is going to be sent." }],
    review_configs: [{ action_name: call.name, allowed_decisions: ["approve", "reject"] }],
  }) as { decisions: Decision[] };
  const decision = answer.decisions[0];
  const content =
    decision.type === "approve" ? `the mail to ${call.args.to} was sent` : (decision.message ?? "the mail was not allowed");
  return { messages: [new ToolMessage({ content, tool_call_id: call.id!, name: call.name })] };
}

async function runTool(state: ChatState) {
  const call = lastCall(state)!;
  await sleep(millisecondsPerLookup);
  const content = `it is sunny in ${call.args.city}`;
  return { messages: [new ToolMessage({ content, tool_call_id: call.id!, name: call.name })] };
}

/** A chat with tools, one of which needs a human's approval. */
export const graph = new StateGraph(MessagesAnnotation)
  .addNode("model", async (state, config: LangGraphRunnableConfig) => ({
    messages: [await model.invoke(state.messages, config)],
  }))
  .addNode("approve", approve)
  .addNode("tools", runTool)
  .addEdge(START, "model")
  .addConditionalEdges("model", route, ["approve", "tools", END])
  .addEdge("approve", "model")
  .addEdge("tools", "model")
  .compile();
