using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Benchmarks.Corpora;

/// <summary>Event streams of the shapes that a graph streams, the same bytes every time, spelled as a JavaScript server spells them.</summary>
internal static class Corpus
{
    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Create(string shape) => shape switch
    {
        "updates" => Join(Enumerable.Range(0, 10_000).Select(Update)),
        "values" => Join(Enumerable.Range(0, 200).Select(index => Values(200 + index))),
        "tokens" => Join(Enumerable.Range(0, 10_000).Select(Token)),
        "mixed" => Join(Enumerable.Range(0, 200).SelectMany(Step)),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "There is no such corpus."),
    };

    private static IEnumerable<string> Step(int index) =>
        Enumerable.Range(index * 8, 8).Select(Token).Append(Update(index)).Append(Values(8 + (index % 8))).Append(Event("custom", new JsonObject { ["progress"] = 0.5 }));

    private static string Update(int index) =>
        Event("updates", new JsonObject { ["refine_topic"] = new JsonObject { ["topic"] = "ice cream number " + index } });

    private static string Values(int messages) => Event("values", new JsonObject
    {
        ["messages"] = new JsonArray([.. Enumerable.Range(0, messages).Select(Message)]),
        ["topic"] = "ice cream",
    });

    private static JsonNode Message(int index) => new JsonObject
    {
        ["content"] = $"What was said in turn {index}, which is about as long as such things are, with an é and a 😀.",
        ["additional_kwargs"] = new JsonObject(),
        ["response_metadata"] = new JsonObject(),
        ["id"] = $"a1fd28bf-24bf-754f-8475-{index:D12}",
        ["type"] = index % 2 == 0 ? "human" : "ai",
    };

    private static string Token(int index) => Event("messages", new JsonArray(
        new JsonObject
        {
            ["content"] = " word" + (index % 100),
            ["tool_calls"] = new JsonArray(),
            ["additional_kwargs"] = new JsonObject(),
            ["id"] = "run-" + (index / 50),
            ["type"] = "ai",
        },
        new JsonObject
        {
            ["tags"] = new JsonArray(),
            ["langgraph_step"] = index / 50,
            ["langgraph_node"] = "call_model",
            ["langgraph_checkpoint_ns"] = "call_model:83c49eec-520f-5533-a612-58ea27aeddf5",
            ["versions"] = new string('x', 700),
        }));

    private static string Event(string name, JsonNode data) => $"event: {name}\ndata: {data.ToJsonString(Raw)}\n\n";

    private static byte[] Join(IEnumerable<string> events) =>
        Encoding.UTF8.GetBytes("event: metadata\ndata: {\"run_id\":\"01a1fd28-bf24-754f-8475-0b67da49a278\",\"attempt\":1}\n\n" + string.Concat(events));
}
