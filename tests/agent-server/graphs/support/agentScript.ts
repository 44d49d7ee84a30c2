import type { BaseMessage } from "@langchain/core/messages";
import { type ScriptChunk, textChunks } from "./scriptModel.ts";

/** The chunks of a tool call whose arguments arrive in the given pieces, as a provider sends them. */
function toolCall(index: number, name: string, ...pieces: string[]): ScriptChunk[] {
  const opening = { type: "tool_call_chunk" as const, index, id: `call_${index + 1}`, name, args: "" };
  return [
    { content: "", tool_call_chunks: [opening] },
    ...pieces.map((args) => ({
      content: "",
      tool_call_chunks: [{ type: "tool_call_chunk" as const, index, args }],
    })),
  ];
}

/** The last chunk of an answer, without content, tells why it ended and what it cost. */
const callsEnding: ScriptChunk = {
  content: "",
  response_metadata: { finish_reason: "tool_calls" },
  usage_metadata: { input_tokens: 7, output_tokens: 3, total_tokens: 10 },
};

const textEnding: ScriptChunk = {
  content: "",
  usage_metadata: { input_tokens: 12, output_tokens: 5, total_tokens: 17 },
  response_metadata: { finish_reason: "stop" },
};

const answers: Record<string, ScriptChunk[]> = {
  weather: [...toolCall(0, "weather", '{"cit', 'y":"S', 'F"}'), callsEnding],
  two: [...toolCall(0, "weather", '{"city":"SF"}'), ...toolCall(1, "weather", '{"city":"NY"}'), callsEnding],
  stream: [...toolCall(0, "streaming", '{"n":3}'), callsEnding],
  fail: [...toolCall(0, "failing", "{}"), callsEnding],
  badjson: [...toolCall(0, "weather", '{"city": "SF'), callsEnding],
  blocks: [
    { content: [{ type: "text", text: "Hel", index: 0 }] },
    { content: [{ type: "text", text: "lo", index: 0 }] },
    { content: [{ type: "reasoning", reasoning: "hmm", index: 1 }] },
  ],
  plain: textChunks("Plain ", "reply", " 🦜🔗 — 東京"),
};

const done: ScriptChunk[] = [...textChunks("Done: ", "all ", "good."), textEnding];

/** The word in the human's message chooses the answer; after a tool has run, the agent is done. */
export function agentScript(messages: BaseMessage[]): ScriptChunk[] {
  const last = messages.at(-1);
  if (last?.getType() === "tool") return done;
  const answer = answers[String(last?.content)];
  if (!answer) throw new Error(`Unknown word "${last?.content}". Known: ${Object.keys(answers).join(", ")}`);
  return answer;
}
