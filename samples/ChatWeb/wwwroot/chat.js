// The chat: which thread is open, which run answers, and what the user does.
import * as api from "./api.js";
import { follow } from "./run.js";
import { ChatView } from "./view.js";

const [banner, welcome, composer, text, send, stop] =
  ["#banner", "#welcome", "#composer", "#text", "#send", "#stop"].map((selector) => document.querySelector(selector));
const view = new ChatView();

const outcomes = { cancelled: "Stopped.", unknown: "The answer broke off." };
let threadId = new URLSearchParams(location.search).get("thread");
let runId = null;
let unfollow = () => {};

/** What the graph asks can be answered when its run has ended. */
let questions = [];

function show(message) {
  banner.hidden = !message;
  banner.textContent = message ?? "";
}

function setRun(id) {
  runId = id;
  send.hidden = id !== null;
  stop.hidden = id === null;
  stop.disabled = false;
}

/** Changes the screen, and follows its end if that was in sight. */
function draw(change) {
  const isAtEnd = window.innerHeight + window.scrollY > document.body.scrollHeight - 80;
  change();
  welcome.hidden = document.querySelector("#messages").hasChildNodes();
  if (isAtEnd) window.scrollTo(0, document.body.scrollHeight);
}

function drawThread({ messages, questions }) {
  draw(() => {
    messages.forEach((message) => view.put(message));
    questions.forEach((question) => view.ask(question, decide));
  });
}

function followRun(id) {
  unfollow();
  setRun(id);
  view.dropQuestions();
  questions = [];
  unfollow = follow(api.eventsOf(threadId, id), {
    token: (token) => draw(() => view.append(token)),
    message: (message) => draw(() => view.put(message)),
    question: (question) => questions.push(question),
    end: finish,
    lost: () => show("Connection lost. Reconnecting…"),
    found: () => show(null),
    gone: async () => {
      try {
        const thread = await api.getThread(threadId);
        if (thread.runId === id) return true;
        drawThread(thread);
        finish({ outcome: "finished" });
        return false;
      } catch {
        return true;
      }
    },
  });
}

function finish({ outcome, message }) {
  setRun(null);
  show(null);
  draw(() => {
    view.rest();
    questions.forEach((question) => view.ask(question, decide));
    const note = message ?? outcomes[outcome];
    if (note) view.note(note, outcome === "failed");
  });
  text.focus();
}

/** Starts a run and follows it. */
async function run(start) {
  try {
    followRun(await start());
    return true;
  } catch (error) {
    show(error.message);
    return false;
  }
}

async function say(said) {
  const message = { id: crypto.randomUUID(), text: said };
  const isStarted = await run(async () => {
    if (!threadId) {
      threadId = await api.createThread();
      history.replaceState(null, "", `?thread=${threadId}`);
    }
    const id = await api.say(threadId, message);
    draw(() => view.put({ ...message, role: "human" }));
    return id;
  });
  if (isStarted) text.value = "";
}

const decide = (decision) => run(() => api.decide(threadId, decision));

async function openThread() {
  draw(() => view.clear());
  if (!threadId) return;
  try {
    const thread = await api.getThread(threadId);
    drawThread(thread);
    show(null);
    if (thread.runId) followRun(thread.runId);
  } catch (error) {
    show(error.message);
  }
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const said = text.value.trim();
  if (said && runId === null) say(said);
});

stop.addEventListener("click", async () => {
  stop.disabled = true;
  try {
    await api.cancel(threadId, runId);
  } catch (error) {
    stop.disabled = false;
    show(error.message);
  }
});

document.querySelector("#new").addEventListener("click", () => {
  unfollow();
  setRun(null);
  show(null);
  threadId = null;
  history.replaceState(null, "", location.pathname);
  openThread();
  text.focus();
});

document.querySelector("#examples").addEventListener("click", ({ target }) => {
  const example = target.closest("button");
  if (example) say(example.dataset.text);
});

openThread();
