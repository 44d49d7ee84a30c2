// The server keeps its threads and runs in the folder of its langgraph.json. A folder per running
// server lets any number of them run at once, each with a state of its own that goes when it goes.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const instances = join(root, ".langgraph_api");

/** Creates this process's folders, and a configuration there that points back at the graphs. */
export function createInstance() {
  mkdirSync(instances, { recursive: true });
  removeAbandoned();
  const folder = join(instances, String(process.pid));
  mkdirSync(folder);
  const configuration = JSON.parse(readFileSync(join(root, "langgraph.json"), "utf8"));
  configuration.graphs = Object.fromEntries(
    Object.entries(configuration.graphs).map(([id, path]) => [id, `../../${path}`]),
  );
  const configPath = join(folder, "langgraph.json");
  writeFileSync(configPath, JSON.stringify(configuration, null, 2));
  // The server's sockets live in its temporary folder; below `folder` their paths could get too long for Unix.
  return { folder, configPath, temporaryFolder: mkdtempSync(join(tmpdir(), "typedlanggraph-")) };
}

/** Removes the folders and all the state in them. */
export function removeInstance({ folder, temporaryFolder }) {
  remove(folder);
  remove(temporaryFolder);
}

/** Removes the folders of servers that had no chance to tidy up. */
function removeAbandoned() {
  for (const entry of readdirSync(instances, { withFileTypes: true })) {
    const processId = Number(entry.name);
    if (entry.isDirectory() && Number.isInteger(processId) && !isRunning(processId)) {
      remove(join(instances, entry.name));
    }
  }
}

// Another process that was just killed may still hold a file here for a moment.
function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

function isRunning(processId) {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code !== "ESRCH";
  }
}
