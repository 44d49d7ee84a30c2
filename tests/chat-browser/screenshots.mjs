// Takes the pictures of the chat page for the docs: light with a tool call and an approval, and dark.
// Usage: node screenshots.mjs http://127.0.0.1:5080
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";
import { atRest, say } from "./scenarios.mjs";

const [address] = process.argv.slice(2);
const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
mkdirSync(folder, { recursive: true });

const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 860, height: 640 }, colorScheme: "light" });
  await page.goto(address);
  for (const text of ["hello", "weather Paris", "mail Bo"]) {
    await say(page, text);
    await page.waitForSelector("#stop:not([hidden])");
    await atRest(page);
  }
  await page.screenshot({ path: `${folder}chat-web.png`, animations: "disabled" });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: `${folder}chat-web-dark.png`, animations: "disabled" });
} finally {
  await browser.close();
}
