import { Annotation, END, Send, START, StateGraph } from "@langchain/langgraph";
import { appendList } from "./support/appendList.ts";

const State = Annotation.Root({
  title: Annotation<string>,
  items: appendList<{
    sku: string;
    qty: number;
    price: number | null;
    tags: string[];
    meta: Record<string, unknown>;
  }>(),
  status: Annotation<"draft" | "approved" | "rejected">,
  count: Annotation<number>,
  ratio: Annotation<number>,
  flag: Annotation<boolean>,
  note: Annotation<string | null>,
  owner: Annotation<{
    name: string;
    age: number | null;
    address: { city: string; zip: string } | null;
  }>,
  created_at: Annotation<string>,
  by_key: Annotation<Record<string, number>>({
    reducer: (existing, added) => ({ ...existing, ...added }),
    default: () => ({}),
  }),
});

type RichState = typeof State.State;

const load = (): Partial<RichState> => ({
  count: 1,
  ratio: 0.1 + 0.2,
  flag: true,
  note: null,
  status: "draft",
  owner: { name: "Zoë Łódź", age: null, address: { city: "東京", zip: "001-0001" } },
  created_at: new Date(0).toISOString(),
});

const prices = [0, null, 3];

const worker = ({ i }: { i: number }): Partial<RichState> => ({
  items: [
    {
      sku: `sku-${i}`,
      qty: i,
      price: prices[i],
      tags: ["α", "🦜🔗"],
      meta: { nested: { deep: [1, [2, [3]]] } },
    },
  ],
  by_key: { [`k${i}`]: i },
});

const finish = (state: RichState): Partial<RichState> => ({
  status: "approved",
  note: `total ${state.items.length} — "quoted" \\ backslash \u0000-free \u2028 line\nbreak`,
  count: 2 ** 53,
});

/** Every shape a state member can have, three kinds of nodes that write nothing, and a fan-out. */
export const graph = new StateGraph(State)
  .addNode("load", load)
  .addNode("nothing", () => null as unknown as Partial<RichState>)
  .addNode("undef", () => undefined as unknown as Partial<RichState>)
  .addNode("empty", () => ({}))
  .addNode("worker", worker as never)
  .addNode("finish", finish)
  .addEdge(START, "load")
  .addEdge("load", "nothing")
  .addEdge("load", "undef")
  .addEdge("load", "empty")
  .addConditionalEdges("nothing", () => [0, 1, 2].map((i) => new Send("worker", { i })))
  .addEdge("empty", END)
  .addEdge("undef", END)
  .addEdge("worker" as never, "finish")
  .addEdge("finish", END)
  .compile();
