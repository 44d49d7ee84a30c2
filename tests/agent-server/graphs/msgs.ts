import { AIMessage, HumanMessage, RemoveMessage, SystemMessage, ToolMessage } from "@langchain/core/messages";
import { END, MessagesAnnotation, START, StateGraph } from "@langchain/langgraph";

const emit = () => ({
  messages: [
    new SystemMessage({ id: "s1", content: "sys" }),
    new AIMessage({
      id: "a1",
      content: [
        { type: "text", text: "block" },
        { type: "image_url", image_url: { url: "data:image/png;base64,AAAA" } },
      ],
      tool_calls: [{ id: "t1", name: "f", args: { x: 1 }, type: "tool_call" }],
    }),
    new ToolMessage({
      id: "tm1",
      tool_call_id: "t1",
      content: "ok",
      artifact: { big: [1, 2] },
      status: "success",
      name: "f",
    }),
    new HumanMessage({ id: "h1", content: "名前 🦜", name: "bob", additional_kwargs: { k: 1 } }),
  ],
});

const edit = () => ({
  messages: [new AIMessage({ id: "a1", content: "edited" }), new RemoveMessage({ id: "s1" })],
});

/** Every type of message, one edited and one removed. */
export const graph = new StateGraph(MessagesAnnotation)
  .addNode("emit", emit)
  .addNode("edit", edit)
  .addEdge(START, "emit")
  .addEdge("emit", "edit")
  .addEdge("edit", END)
  .compile();
