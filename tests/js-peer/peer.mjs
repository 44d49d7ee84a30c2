// Streams one resumable run of 200 events with the official JS SDK, as the SDK does it by itself, and prints what came of it as one line of
// JSON. Needs the packages of ../agent-server, nothing of its own.
// Usage: node peer.mjs http://127.0.0.1:2024 [--idle 1000] [--patience 10000]
//   --idle      the SDK's streamIdleReconnect: how many milliseconds a connection may be silent; without it the SDK's own setting
//   --patience  after how many milliseconds without an event the caller gives up
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

const requireFromServer = createRequire(new URL("../agent-server/package.json", import.meta.url));
const { Client } = requireFromServer("@langchain/langgraph-sdk");
const { version } = requireFromServer("@langchain/langgraph-sdk/package.json");

const STEPS = 66;
const {
  values: { idle, patience },
  positionals: [apiUrl],
} = parseArgs({
  allowPositionals: true,
  options: { idle: { type: "string" }, patience: { type: "string", default: "10000" } },
});

const client = new Client({ apiUrl, apiKey: null });
const { thread_id: threadId } = await client.threads.create();
const result = { sdk: version, threadId, runId: null, end: "", error: null, message: null, events: [] };
const stream = client.runs.stream(threadId, "slow", {
  input: { upto: STEPS, ms: 1 },
  streamMode: ["values", "updates", "custom"],
  streamResumable: true,
  config: { recursion_limit: STEPS + 10 },
  streamIdleReconnect: idle === undefined ? undefined : Number(idle),
  onRunCreated: (run) => (result.runId = run.run_id),
});

/** The stream's next step, or null when the caller's patience is over first. */
async function next() {
  let timer;
  const silence = new Promise((resolve) => {
    timer = setTimeout(() => resolve(null), Number(patience));
  });
  try {
    return await Promise.race([stream.next(), silence]);
  } finally {
    clearTimeout(timer);
  }
}

try {
  let step = await next();
  while (step && !step.done) {
    const { id, event, data } = step.value;
    result.events.push(`[${id ?? ""}]${event} ${JSON.stringify(data)}`);
    step = await next();
  }
  result.end = step ? "ended" : "silent";
} catch (error) {
  result.end = "threw";
  result.error = error.name;
  result.message = error.message;
}

// A stream that was given up still holds its connection open.
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
