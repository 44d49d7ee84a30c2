import { Annotation, END, type LangGraphRunnableConfig, MessagesAnnotation, START, StateGraph } from "@langchain/langgraph";
import {
  type RemoveUIMessage,
  typedUi,
  type UIMessage,
  uiMessageReducer,
} from "@langchain/langgraph-sdk/react-ui/server";

const State = Annotation.Root({
  ...MessagesAnnotation.spec,
  ui: Annotation<UIMessage[], UIMessage | RemoveUIMessage | (UIMessage | RemoveUIMessage)[]>({
    reducer: uiMessageReducer,
    default: () => [],
  }),
});

/** Generative UI: a component is shown, changed under the same id, and another one removed. */
export const graph = new StateGraph(State)
  .addNode("show", (_state, config: LangGraphRunnableConfig) => {
    const ui = typedUi(config);
    const { id } = ui.push({ name: "weather-component", props: { city: "SF" } });
    ui.push({ id, name: "weather-component", props: { temp: 60 } });
    ui.delete("gone");
    return {};
  })
  .addEdge(START, "show")
  .addEdge("show", END)
  .compile();
