import type { CallbackManagerForLLMRun } from "@langchain/core/callbacks/manager";
import { BaseChatModel, type BaseChatModelParams } from "@langchain/core/language_models/chat_models";
import { AIMessageChunk, type BaseMessage } from "@langchain/core/messages";
import { ChatGenerationChunk, type ChatResult } from "@langchain/core/outputs";
import { sleep } from "./sleep.ts";

/** One streamed piece of an answer. */
export type ScriptChunk = ConstructorParameters<typeof AIMessageChunk>[0] & object;

/** Chooses the pieces of the answer to a conversation. */
export type Script = (messages: BaseMessage[]) => ScriptChunk[];

const millisecondsPerChunk = 10;

/** A chat model without a network: it streams exactly the chunks that its script says. */
export class ScriptModel extends BaseChatModel {
  readonly #script: Script;

  constructor(script: Script, parameters: BaseChatModelParams = {}) {
    super(parameters);
    this.#script = script;
  }

  _llmType() {
    return "script";
  }

  async *_streamResponseChunks(
    messages: BaseMessage[],
    _options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const id = `msg-${Math.random().toString(36).slice(2, 10)}`;
    for (const chunk of this.#script(messages)) {
      await sleep(millisecondsPerChunk);
      const message = new AIMessageChunk({ id, ...chunk });
      const text = typeof message.content === "string" ? message.content : "";
      const generation = new ChatGenerationChunk({ message, text });
      yield generation;
      await runManager?.handleLLMNewToken(text, undefined, undefined, undefined, undefined, {
        chunk: generation,
      });
    }
  }

  async _generate(
    messages: BaseMessage[],
    options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    let whole: ChatGenerationChunk | undefined;
    for await (const chunk of this._streamResponseChunks(messages, options, runManager)) {
      whole = whole ? whole.concat(chunk) : chunk;
    }
    if (!whole) throw new Error("The script has no chunk.");
    return { generations: [whole] };
  }
}

/** The chunks of a plain answer. */
export function textChunks(...texts: string[]): ScriptChunk[] {
  return texts.map((content) => ({ content }));
}
