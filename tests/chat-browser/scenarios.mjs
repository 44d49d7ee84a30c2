// What users do with the page. Each scenario gets a page on the chat and returns what it has seen besides.
const last = "word199";

export async function say(page, text) {
  await page.fill("#text", text);
  await page.press("#text", "Enter");
}

/** Waits until no run answers any more. */
export async function atRest(page) {
  await page.waitForFunction(() => document.querySelector("#stop").hidden && !document.querySelector(".writing"));
}

const answered = (page, text) => page.waitForFunction((text) => [...document.querySelectorAll(".ai .text")].at(-1)?.textContent.includes(text), text);

async function decide(page, button) {
  await say(page, "mail Bo");
  await page.click(button);
  await answered(page, "I have heard");
  return {};
}

/** Waits until a long answer is being written. */
async function talk(page, what = "long") {
  await say(page, what);
  await answered(page, "word40");
}

export const scenarios = {
  async hello(page) {
    await say(page, "one two three four five six seven eight");
    await answered(page, "eight");
  },

  async markup(page) {
    await say(page, '<img src="x" onerror="document.title=1"> <b>bold</b>');
    await answered(page, "bold");
    return { title: await page.title(), made: await page.locator("#messages img, #messages b").count() };
  },

  async weather(page) {
    await page.click("text=weather Paris");
    await answered(page, "I have heard");
  },

  approve: (page) => decide(page, ".approve"),

  deny: (page) => decide(page, ".deny"),

  async question(page) {
    await say(page, "mail Bo");
    await page.waitForSelector(".question");
    await atRest(page);
    await page.reload();
    await page.click(".approve");
    await answered(page, "I have heard");
  },

  async stop(page) {
    await talk(page, "endless");
    await page.click("#stop");
    await page.waitForSelector(".note");
    const stopped = await page.locator(".ai .text").last().textContent();
    await say(page, "and now");
    await answered(page, "You said: and now");
    return { stopped };
  },

  async reload(page) {
    await talk(page);
    await page.reload();
    await answered(page, last);
  },

  /** Whatever happens meanwhile is the matter of who runs the scenario, who hears when the answer has begun. */
  async long(page) {
    await talk(page);
    console.log(JSON.stringify({ at: "talking" }));
    await answered(page, last);
  },

  /** The same, and what the page asks for next to go on is refused, as by a proxy whose service is away. */
  async refused(page) {
    await talk(page);
    await page.route("**/events*", (route) => route.fulfill({ status: 503 }), { times: 1 });
    console.log(JSON.stringify({ at: "talking" }));
    await answered(page, last);
  },
};
