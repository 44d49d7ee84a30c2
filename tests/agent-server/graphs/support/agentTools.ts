import { tool } from "@langchain/core/tools";
import type { LangGraphRunnableConfig } from "@langchain/langgraph";
import { z } from "zod";

const weather = tool(
  ({ city }, config: LangGraphRunnableConfig) => {
    config.writer?.({ tool_progress: city });
    return `60F and foggy in ${city}`;
  },
  { name: "weather", description: "Tells the weather of a city.", schema: z.object({ city: z.string() }) },
);

const streaming = tool(
  async function* ({ n }) {
    for (let chunk = 0; chunk < n; chunk++) yield { chunk };
    return "streamed-done";
  },
  { name: "streaming", description: "Yields n chunks before its result.", schema: z.object({ n: z.number() }) },
);

const failing = tool(
  () => {
    throw new Error("tool exploded");
  },
  { name: "failing", description: "Throws.", schema: z.object({}) },
);

export const tools = [weather, streaming, failing];
