import type { ScriptChunk } from "./scriptModel.ts";

/** The pieces of a call of one tool, and what the answer cost. */
export function callPieces(name: string, args: unknown): ScriptChunk[] {
  return [
    {
      content: "",
      tool_call_chunks: [
        { type: "tool_call_chunk", index: 0, id: `call-${name}`, name, args: JSON.stringify(args) },
      ],
    },
    {
      content: "",
      response_metadata: { finish_reason: "tool_calls" },
      usage_metadata: { input_tokens: 20, output_tokens: 6, total_tokens: 26 },
    },
  ];
}

/** The pieces of a text, a word each, and what the answer cost. */
export function textPieces(text: string): ScriptChunk[] {
  return [
    ...text.split(/(?<= )/).map((content) => ({ content })),
    {
      content: "",
      response_metadata: { finish_reason: "stop" },
      usage_metadata: { input_tokens: 30, output_tokens: 8, total_tokens: 38 },
    },
  ];
}
