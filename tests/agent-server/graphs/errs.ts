import { Annotation, END, START, StateGraph } from "@langchain/langgraph";

const State = Annotation.Root({
  kind: Annotation<string>,
  n: Annotation<number>,
});

type ErrsState = typeof State.State;

class MyDomainError extends Error {
  override name = "MyDomainError";
}

/** What the node does for each kind of input; a few return what cannot be written or sent. */
const failures: Record<string, () => unknown> = {
  none: () => ({ n: 2 }),
  custom: () => {
    throw new MyDomainError("Boo! ünïcode 💥\nsecond line");
  },
  string: () => {
    throw "just a string";
  },
  undefined: () => {
    throw undefined;
  },
  object: () => {
    throw { a: 1, message: "not an Error" };
  },
  http: () => {
    throw Object.assign(new Error("rate limited"), { status: 429 });
  },
  badupdate: () => 7,
  unserial: () => ({ n: 10n }),
};

function thrower({ kind }: ErrsState) {
  const fail = failures[kind];
  if (!fail) throw new Error(`Unknown kind "${kind}". Known: sub, conflict, ${Object.keys(failures).join(", ")}`);
  return fail() as Partial<ErrsState>;
}

const failingSubgraph = new StateGraph(State)
  .addNode("boom", (): Partial<ErrsState> => {
    throw new Error("sub failed");
  })
  .addEdge(START, "boom")
  .addEdge("boom", END)
  .compile();

function route({ kind }: ErrsState) {
  if (kind === "sub") return ["sub" as const];
  if (kind === "conflict") return ["conflict_a" as const, "conflict_b" as const];
  return ["thrower" as const];
}

/** A run that succeeds for one step, and then fails in the way the input names. */
export const graph = new StateGraph(State)
  .addNode("first", () => ({ n: 1 }))
  .addNode("thrower", thrower)
  .addNode("sub", failingSubgraph)
  .addNode("conflict_a", () => ({ n: 5 }))
  .addNode("conflict_b", () => ({ n: 6 }))
  .addEdge(START, "first")
  .addConditionalEdges("first", route, ["thrower", "sub", "conflict_a", "conflict_b"])
  .addEdge("thrower", END)
  .addEdge("sub", END)
  .addEdge("conflict_a", END)
  .addEdge("conflict_b", END)
  .compile();
