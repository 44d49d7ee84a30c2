import { Annotation } from "@langchain/langgraph";

/** A list channel: every write appends, and an unwritten list is empty, not absent. */
export function appendList<T>() {
  return Annotation<T[]>({
    reducer: (existing, added) => existing.concat(added),
    default: () => [],
  });
}
