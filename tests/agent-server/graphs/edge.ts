import { Annotation, Command, END, Send, START, StateGraph } from "@langchain/langgraph";
import { appendList } from "./support/appendList.ts";

const State = Annotation.Root({
  log: appendList<string>(),
  foo: Annotation<string | null>,
  kind: Annotation<string>,
});

/** One way of writing an update for each kind of input. */
const routes: Record<string, () => unknown> = {
  goto: () => new Command({ update: { log: ["router"] }, goto: "node with space" }),
  sends: () =>
    new Command({ update: { foo: "bar" }, goto: [new Send("w", { n: 1 }), new Send("w", { n: 2 })] }),
  cmds: () => [
    new Command({ update: { log: ["c1"] }, goto: "b.dotted" }),
    new Command({ update: { log: ["c2"], foo: "x" } }),
    { log: ["plain"] },
  ],
  same: () => [{ log: ["s1"] }, { log: ["s2"] }],
  noupdate: () => new Command({ goto: "b.dotted" }),
  extra: () => ({ log: ["x"], not_in_the_state: 1 }),
  pick: () => ({ foo: null }),
};

function router({ kind }: typeof State.State) {
  const route = routes[kind];
  if (!route) throw new Error(`Unknown kind "${kind}". Known: ${Object.keys(routes).join(", ")}`);
  return route() as Partial<typeof State.State>;
}

/** The corners of what one node can write, and node names that no C# identifier can spell. */
export const graph = new StateGraph(State)
  .addNode("router", router, { ends: ["node with space", "b.dotted", "w", END] })
  .addNode("node with space", () => ({ log: ["spaced"], foo: "" }))
  .addNode("b.dotted", () => ({ log: ["dotted"] }))
  .addNode("w", (({ n }: { n: number }) => ({ log: [`w${n}`] })) as never)
  .addEdge(START, "router")
  .addEdge("node with space", END)
  .addEdge("b.dotted", END)
  .addEdge("w" as never, END)
  .compile();
