// Uses the chat page as a user does, and prints what was to be seen, as one line of JSON.
// Usage: node drive.mjs http://127.0.0.1:5080 hello      (the scenarios are in scenarios.mjs)
import { launch } from "./browser.mjs";
import { atRest, scenarios } from "./scenarios.mjs";
import { witness } from "./witness.mjs";

const [address, name] = process.argv.slice(2);
const browser = await launch();
try {
  const page = await browser.newPage();
  const problems = [];
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.addInitScript(witness);
  await page.goto(address);

  const extra = await scenarios[name](page);
  await atRest(page);
  const { events, banners, growth } = await page.evaluate(() => window.seen);
  const lines = await page.locator("#messages > li").evaluateAll((items) => items.map(({ className, innerText }) => `${className}: ${innerText.replaceAll(/\s*\n\s*/g, " | ")}`));
  console.log(JSON.stringify({ lines, events, banners, growth, problems, ...extra }));
} finally {
  await browser.close();
}
