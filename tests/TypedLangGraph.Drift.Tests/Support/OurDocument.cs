using System.Text;
using System.Text.Json.Nodes;
using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Support;

/// <summary>Our description of the server, to compare and to change.</summary>
internal static class OurDocument
{
    public static JsonObject Json() => JsonNode.Parse(File.ReadAllText(SpecFolder.Document))!.AsObject();

    public static ApiDocument Read() => From(Json());

    public static ApiDocument From(JsonObject json) => ApiDocument.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()), "document");

    public static JsonObject Schema(this JsonObject document, string name) => document["components"]!["schemas"]![name]!.AsObject();
}
