// Generates src/TypedLangGraph/Generated from agent-server.openapi.json with the pinned NSwag.
//   node spec/regenerate.mjs            writes the files
//   node spec/regenerate.mjs --check    fails when the checked-in files differ from what would be written
// For tests: --document FILE reads another document, --output FOLDER writes to (or checks) another folder.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { summarizeDifference } from "./difference.mjs";
import { shape } from "./shape.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const tool = join(here, "node_modules/nswag/bin/binaries/Net100/dotnet-nswag.dll");
const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    document: { type: "string", default: join(here, "agent-server.openapi.json") },
    output: { type: "string", default: join(here, "../src/TypedLangGraph/Generated") },
  },
});

installTool();
const work = mkdtempSync(join(tmpdir(), "typedlanggraph-spec-"));
try {
  const files = generate(resolve(options.document), work);
  process.exitCode = options.check ? check(files, resolve(options.output)) : write(files, resolve(options.output));
} finally {
  rmSync(work, { recursive: true });
}

function installTool() {
  const pinned = JSON.parse(readFileSync(join(here, "package.json"), "utf8")).devDependencies.nswag;
  const manifest = join(here, "node_modules/nswag/package.json");
  const installed = existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version;
  if (installed === pinned && existsSync(tool)) return;
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
}

function generate(documentPath, folder) {
  const document = join(folder, "shaped.json");
  const output = join(folder, "out");
  mkdirSync(output);
  writeFileSync(document, JSON.stringify(shape(JSON.parse(readFileSync(documentPath, "utf8")))));
  execFileSync("dotnet", [tool, "run", join(here, "nswag.json"), `/variables:Document=${document},OutputFolder=${output}`], { stdio: "pipe" });
  return new Map(readdirSync(output).sort().map((name) => [name, normalize(readFileSync(join(output, name), "utf8"))]));
}

/** Line ends, trailing blanks and runs of empty lines do not depend on the machine or on the template engine. */
function normalize(text) {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/\n\n( *)\}/g, "\n$1}")
    .replace(/\{\n\n/g, "{\n")
    .trim() + "\n";
}

function write(files, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  console.log(`Wrote ${[...files.keys()].join(", ")}.`);
  return 0;
}

function check(files, folder) {
  const present = existsSync(folder) ? readdirSync(folder).sort() : [];
  const stale = present.filter((name) => !files.has(name)).map((name) => `${name}: not generated from the document`);
  const changed = [...files].flatMap(([name, text]) => {
    const current = present.includes(name) ? readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n") : "";
    return current === text ? [] : [summarizeDifference(name, current, text)];
  });
  if (stale.length + changed.length === 0) {
    console.log("The generated REST layer is up to date.");
    return 0;
  }
  console.error([...stale, ...changed, "The generated REST layer differs from its document: run 'node spec/regenerate.mjs' and commit the result."].join("\n"));
  return 1;
}
