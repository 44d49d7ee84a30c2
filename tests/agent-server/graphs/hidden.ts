import type { BaseMessage } from "@langchain/core/messages";
import { Annotation, END, type LangGraphRunnableConfig, START, StateGraph } from "@langchain/langgraph";
import { appendList } from "./support/appendList.ts";
import { ScriptModel, textChunks } from "./support/scriptModel.ts";

const InputState = Annotation.Root({ topic: Annotation<string> });
const OutputState = Annotation.Root({ joke: Annotation<string> });
const State = Annotation.Root({
  topic: Annotation<string>,
  joke: Annotation<string>,
  secret: Annotation<string>,
  history: appendList<BaseMessage>(),
});

const script = () => textChunks("tok1 ", "tok2");
const visible = new ScriptModel(script, { tags: ["joke"] });
const silent = new ScriptModel(script, { tags: ["nostream"] });

/** What stays out of a stream or does not: keys outside the output schema, and a model tagged nostream. */
export const graph = new StateGraph({ stateSchema: State, input: InputState, output: OutputState })
  .addNode("gen", async (state, config: LangGraphRunnableConfig) => {
    const shown = await visible.invoke(state.topic, config);
    const unseen = await silent.invoke(state.topic, config);
    return { joke: shown.text, secret: "sssh", history: [shown, unseen] };
  })
  .addEdge(START, "gen")
  .addEdge("gen", END)
  .compile();
