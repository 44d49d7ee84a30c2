using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TypedLangGraph.Testing.Runs;

namespace TypedLangGraph.Testing.Requests;

/// <summary>Answers as servers give them.</summary>
internal static class Responses
{
    private const string Created = "2026-01-01T00:00:00Z";

    public static HttpResponseMessage Json(JsonPayload body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new ByteArrayContent(body.Utf8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };

    public static HttpResponseMessage Stream(ScriptedRun run, Stream body)
    {
        var response = new HttpResponseMessage { Content = new StreamContent(body) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
        response.Content.Headers.ContentLocation = new Uri(Address(run.Sent), UriKind.Relative);
        return response;
    }

    public static HttpResponseMessage Run(ScriptedRun run)
    {
        var response = Json(Runs.Json.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("run_id", run.Sent.RunId);
            writer.WriteString("thread_id", run.Sent.ThreadId ?? run.Sent.RunId);
            writer.WriteString("assistant_id", run.Sent.RunId);
            writer.WriteString("created_at", Created);
            writer.WriteString("updated_at", Created);
            writer.WriteString("status", run.Status.ToString());
            WriteEmptyObject(writer, "metadata");
            writer.WriteEndObject();
        }));
        response.Content.Headers.ContentLocation = new Uri(Address(run.Sent), UriKind.Relative);
        return response;
    }

    public static HttpResponseMessage Thread(Guid threadId, ScriptedRun? last) => Json(Runs.Json.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("thread_id", threadId);
        writer.WriteString("created_at", Created);
        writer.WriteString("updated_at", Created);
        WriteEmptyObject(writer, "metadata");
        writer.WriteString("status", last?.Question is not null ? "interrupted" : last?.Failure is not null ? "error" : "idle");
        if (last?.LastValues is { } values)
            WriteMember(writer, "values", values);
        if (last?.Question is { } question)
            WriteMember(writer, "interrupts", Runs.Json.Object(threadId.ToString(), question.List));
        writer.WriteEndObject();
    }));

    public static HttpResponseMessage State(ScriptedRun run) => Json(Runs.Json.Write(writer =>
    {
        writer.WriteStartObject();
        WriteMember(writer, "values", run.LastValues ?? Runs.Json.Write(static empty =>
        {
            empty.WriteStartObject();
            empty.WriteEndObject();
        }));
        writer.WriteStartArray("next");
        writer.WriteEndArray();
        if (run.Question is { } question)
            WriteMember(writer, "interrupts", question.List);
        writer.WriteEndObject();
    }));

    /// <summary>What a request that waits for a run gets: success, question and failure alike with status 200.</summary>
    public static HttpResponseMessage Result(ScriptedRun run) => Json(Runs.Json.Write(writer =>
    {
        writer.WriteStartObject();
        if (run.Failure is { } failure)
        {
            WriteMember(writer, "__error__", failure.Data);
        }
        else
        {
            if (run.LastValues is { } values)
            {
                foreach (var member in values.ToElement().EnumerateObject())
                    member.WriteTo(writer);
            }

            if (run.Question is { } question)
                WriteMember(writer, "__interrupt__", question.List);
        }

        writer.WriteEndObject();
    }));

    private static string Address(SentRun run) => run.ThreadId is { } threadId ? $"/threads/{threadId}/runs/{run.RunId}" : $"/runs/{run.RunId}";

    private static void WriteMember(Utf8JsonWriter writer, string name, JsonPayload value)
    {
        writer.WritePropertyName(name);
        writer.WritePayload(value);
    }

    private static void WriteEmptyObject(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject(name);
        writer.WriteEndObject();
    }
}
