// Starts a headless Chromium without a network: the one of the package @sparticuz/chromium, or the one that CHAT_BROWSER names, for machines
// that the package has none for. Exit code 3 says that there is none.
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const packages = fileURLToPath(new URL("./node_modules/", import.meta.url));
const unpacked = join(packages, ".chromium");

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--font-render-hinting=none",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export async function launch() {
  const given = process.env.CHAT_BROWSER;
  if (given) return chromium.launch({ executablePath: given, args: flags });
  if (process.platform !== "linux" || process.arch !== "x64") {
    console.error(`There is no packaged Chromium for ${process.platform} ${process.arch}: set CHAT_BROWSER to the path of a Chromium or Chrome.`);
    process.exit(3);
  }
  if (!existsSync(unpacked)) await unpack();
  return chromium.launch({
    executablePath: join(unpacked, "chromium"),
    args: flags,
    env: { ...process.env, LD_LIBRARY_PATH: join(unpacked, "al2023", "lib"), FONTCONFIG_FILE: join(unpacked, "fonts.conf") },
  });
}

/** Unpacks next to the packages, so that another version begins anew, and shows the result only when it is complete. */
async function unpack() {
  const folder = mkdtempSync(join(packages, ".chromium-"));
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder; // where the package unpacks to
  const { default: sparticuz, inflate } = await import("@sparticuz/chromium");
  await sparticuz.executablePath();
  await inflate(join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..", "bin", "al2023.tar.br"));
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  writeFileSync(join(folder, "fonts.conf"), `<?xml version="1.0"?><fontconfig><dir>${join(unpacked, "fonts", "fonts")}</dir><cachedir>${join(unpacked, "fonts-cache")}</cachedir></fontconfig>`);
  try {
    renameSync(folder, unpacked);
  } catch (error) {
    rmSync(folder, { recursive: true });
    // Another process was faster.
    if (!existsSync(unpacked)) throw error;
  }
}
