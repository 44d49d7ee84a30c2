// Draws messages, tool calls and questions. Whatever others have written becomes text, never markup.

const list = document.querySelector("#messages");

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A chat on the screen: messages are known by their ids, so that whatever comes twice is drawn once. */
export class ChatView {
  #items = new Map();
  #calls = [];

  clear() {
    this.#items.clear();
    this.#calls = [];
    list.replaceChildren();
  }

  /** Appends a piece to a message that is being written; a message that is known as a whole stays as it is. */
  append({ id, text }) {
    const item = this.#item(id, "ai");
    if (item.isWhole) return;
    item.root.classList.add("writing");
    item.text.append(text);
  }

  /** Draws a whole message. */
  put({ id, role, text, calls, callId }) {
    if (role === "tool") {
      this.#answer(callId, text);
      return;
    }
    const item = this.#item(id, role);
    item.isWhole = true;
    item.root.classList.remove("writing");
    if (item.text.textContent !== text) item.text.textContent = text;
    for (const call of calls ?? []) this.#call(item, call);
  }

  ask({ id, calls }, decide) {
    if (this.#items.has(id)) return;
    const root = element("li", "question");
    const wish = element("p", "", "The assistant wants to call ");
    calls.forEach(({ name, args }) => wish.append(element("code", "", `${name}(${describe(args)})`), " "));
    const buttons = [["approve", "Approve", true], ["deny", "Deny", false]].map(([className, label, approved]) => {
      const button = element("button", className, label);
      button.addEventListener("click", async () => {
        buttons.forEach((each) => (each.disabled = true));
        const isTaken = await decide({ questionId: id, approved: calls.map(() => approved) });
        if (!isTaken) buttons.forEach((each) => (each.disabled = false));
      });
      return button;
    });
    root.append(wish, ...buttons);
    this.#items.set(id, { root, isQuestion: true });
    list.append(root);
  }

  /** The graph goes on: what it has asked is answered, or does not matter any more. */
  dropQuestions() {
    for (const [id, { root, isQuestion }] of this.#items) {
      if (!isQuestion) continue;
      root.remove();
      this.#items.delete(id);
    }
  }

  note(text, isFailure) {
    list.append(element("li", isFailure ? "note failed" : "note", text));
  }

  /** Nothing is being written any more. */
  rest() {
    for (const { root } of this.#items.values()) root.classList.remove("writing");
  }

  #item(id, role) {
    let item = this.#items.get(id);
    if (!item) {
      item = { root: element("li", role), text: element("p", "text"), isWhole: false };
      item.root.append(item.text);
      this.#items.set(id, item);
      list.append(item.root);
    }
    return item;
  }

  #call(item, { id, name, args }) {
    if (this.#calls.some((call) => call.item === item && call.id === id)) return;
    const root = element("section", "call");
    const head = element("header", "");
    const state = element("span", "state", "waiting");
    head.append(element("code", "name", name), element("code", "args", describe(args)), state);
    const result = element("p", "result text", "");
    root.append(head, result);
    item.root.append(root);
    this.#calls.push({ item, id, root, state, result });
  }

  #answer(callId, text) {
    const call = this.#calls.findLast(({ id }) => id === callId);
    if (!call) return;
    call.root.classList.add("done");
    call.state.textContent = "done";
    call.result.textContent = text;
  }
}

function describe(args) {
  return Object.entries(args ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ");
}
