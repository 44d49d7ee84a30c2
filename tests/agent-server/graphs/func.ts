import { entrypoint, task } from "@langchain/langgraph";

const step = task("step", async (n: number) => n * 2);

/** A graph without a state: the functional API, whose values are whatever the function returns. */
export const graph = entrypoint("func", async (input: { a: number }) => {
  const [a, b] = await Promise.all([step(input.a), step(input.a + 1)]);
  return { input, a, b };
});
