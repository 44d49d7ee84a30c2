import { Annotation, END, START, StateGraph } from "@langchain/langgraph";

const State = Annotation.Root({
  blob: Annotation<string>,
  rows: Annotation<
    { id: number; name: string; v: number; ok: boolean; tag: string | null; text: string }[]
  >,
  kb: Annotation<number>,
  step: Annotation<string>,
});

const pattern = 'abcdefghijklmnopqrstuvwxyz 0123456789 "quoted" \\ é ü 東京 🦜 ';

/** About half a kilobyte of text and two rows for each kilobyte that was asked for. */
function grow({ kb }: typeof State.State) {
  const rows = Array.from({ length: kb * 2 }, (_, id) => ({
    id,
    name: `row-${id} 🦜`,
    v: id / 3,
    ok: id % 2 === 0,
    tag: null,
    text: "x".repeat(120),
  }));
  return { blob: pattern.repeat(Math.ceil((kb * 512) / pattern.length)), rows, step: "grown" };
}

/** Events as large as the input asks for. */
export const graph = new StateGraph(State)
  .addNode("grow", grow)
  .addNode("tail", () => ({ step: "done" }))
  .addEdge(START, "grow")
  .addEdge("grow", "tail")
  .addEdge("tail", END)
  .compile();
