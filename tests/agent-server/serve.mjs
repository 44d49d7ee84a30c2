// Runs the LangGraph dev server for as long as this script's stdin stays open: a parent that ends in
// whatever way, even killed, closes that pipe, and with it goes every process that was started here.
// Usage: node serve.mjs [--host 127.0.0.1] [--port 2024]
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createInstance, removeInstance } from "./instance.mjs";
import { serverEnvironment } from "./environment.mjs";

const { values: options } = parseArgs({
  options: {
    host: { type: "string", default: "127.0.0.1" },
    port: { type: "string", default: "2024" },
  },
});

const cli = fileURLToPath(import.meta.resolve("@langchain/langgraph-cli/dist/cli/cli.mjs"));
const instance = createInstance();
const server = spawn(
  process.execPath,
  [
    cli,
    "dev",
    "--no-browser",
    "--no-reload",
    "--host", options.host,
    "--port", options.port,
    "--config", instance.configPath,
    // Every idle worker looks for a new run once a second at most: more workers, sooner a run starts.
    "--n-jobs-per-worker", "20",
    // Saves the server from asking LangSmith for this address.
    "--studio-url", "https://smith.langchain.com",
  ],
  // On Unix a detached child leads a process group of its own, which can be ended as a whole.
  { stdio: ["ignore", "inherit", "inherit"], detached: process.platform !== "win32", env: serverEnvironment(instance) },
);

/** Ends the server at once: its state is thrown away, so there is nothing to save. */
function killServerTree() {
  if (server.pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(server.pid), "/T", "/F"]);
    return;
  }
  try {
    process.kill(-server.pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

server.on("error", (error) => {
  console.error(`Could not start the dev server: ${error.message}`);
  process.exitCode = 1;
});
server.on("close", (code) => {
  killServerTree();
  removeInstance(instance);
  process.exit(process.exitCode ?? code ?? 0);
});

function stop() {
  process.exitCode = 0;
  killServerTree();
}

process.stdin.on("end", stop).on("error", stop).resume();
process.on("SIGTERM", stop);
process.on("SIGHUP", stop);
// Ctrl+C reaches the whole terminal group. A parent that holds the pipe decides itself when the server goes.
process.on("SIGINT", () => {
  if (process.stdin.isTTY) stop();
});
