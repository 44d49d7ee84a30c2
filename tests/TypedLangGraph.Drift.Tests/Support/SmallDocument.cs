using System.Text;
using TypedLangGraph.Drift.Documents;

namespace TypedLangGraph.Drift.Tests.Support;

/// <summary>Documents of a few lines.</summary>
internal static class SmallDocument
{
    private const string UsesThing = """{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}""";

    /// <summary>A document with these paths and named schemas.</summary>
    public static ApiDocument Of(string paths, string version = Versions.Older, params (string Name, string Schema)[] schemas)
    {
        var named = string.Join(",", schemas.Select(schema => $"\"{schema.Name}\":{schema.Schema}"));
        return ApiDocument.Parse(
            Encoding.UTF8.GetBytes("{\"openapi\":\"" + version + "\",\"paths\":" + paths + ",\"components\":{\"schemas\":{" + named + "}}}"), "document");
    }

    /// <summary>A document with one operation.</summary>
    public static ApiDocument OfOperation(string verb, string path, string operation, string version = Versions.Older) =>
        Of("{\"" + path + "\":{\"" + verb + "\":" + operation + "}}", version);

    /// <summary>A document in which <c>GET /things</c> answers with the schema Thing.</summary>
    public static ApiDocument Answering(string thing, string version = Versions.Older, params (string Name, string Schema)[] more) =>
        Of("{\"/things\":{\"get\":{\"responses\":{\"200\":" + UsesThing + "}}}}", version, [("Thing", thing), .. more]);

    /// <summary>A document in which <c>POST /things</c> takes the schema Thing.</summary>
    public static ApiDocument Taking(string thing, string version = Versions.Older) =>
        Of("{\"/things\":{\"post\":{\"requestBody\":" + UsesThing + ",\"responses\":{}}}}", version, ("Thing", thing));

    /// <summary>The schema of an object with the property value.</summary>
    public static string ObjectWith(string value, bool isRequired = false) =>
        "{\"type\":\"object\",\"required\":[" + (isRequired ? "\"value\"" : "") + "],\"properties\":{\"value\":" + value + "}}";
}
