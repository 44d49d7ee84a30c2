import {
  Annotation,
  END,
  type LangGraphRunnableConfig,
  START,
  StateGraph,
} from "@langchain/langgraph";
import { sleep } from "./support/sleep.ts";

const State = Annotation.Root({
  ticks: Annotation<number>,
  upto: Annotation<number>,
  ms: Annotation<number>,
});

type SlowState = typeof State.State;

async function tick(state: SlowState, config: LangGraphRunnableConfig) {
  await sleep(state.ms);
  const ticks = (state.ticks ?? 0) + 1;
  config.writer?.({ tick: ticks });
  return { ticks };
}

/** Ticks until it has ticked often enough: a run that lasts, to be cut, joined, resumed and cancelled. */
export const graph = new StateGraph(State)
  .addNode("tick", tick)
  .addEdge(START, "tick")
  .addConditionalEdges("tick", (state) => (state.ticks < state.upto ? "tick" : END), ["tick", END])
  .compile();
