using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Capture;

/// <summary>The plain requests that a capture needs besides the one whose answer is kept.</summary>
internal sealed class ServerRequests(HttpClient http)
{
    public async Task<string> CreateThreadAsync(CancellationToken cancellationToken)
    {
        var thread = await PostAsync("threads", JsonText.EmptyObject, cancellationToken);
        return (string)thread!["thread_id"]!;
    }

    /// <summary>Starts a run that nobody reads, and waits for its end.</summary>
    /// <returns>The run's id.</returns>
    public async Task<string> RunInBackgroundAsync(string threadId, JsonElement body, CancellationToken cancellationToken)
    {
        var run = await PostAsync($"threads/{threadId}/runs", body, cancellationToken);
        var runId = (string)run!["run_id"]!;
        while ((string?)run!["status"] is "pending" or "running")
        {
            await Task.Delay(50, cancellationToken);
            run = await http.GetFromJsonAsync<JsonObject>($"threads/{threadId}/runs/{runId}", cancellationToken);
        }

        return runId;
    }

    /// <exception cref="CaptureException">The server answers with another status than the expected one.</exception>
    public async Task<JsonNode?> PostAsync(string path, JsonElement? body, CancellationToken cancellationToken, int? expectedStatus = null)
    {
        using var response = await http.PostAsync(path, body is { } json ? JsonText.Content(json) : null, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (expectedStatus is null ? !response.IsSuccessStatusCode : (int)response.StatusCode != expectedStatus)
            throw new CaptureException($"POST {path} was answered with status {(int)response.StatusCode}: {text}");
        return expectedStatus is null && text.StartsWith('{') ? JsonNode.Parse(text) : null;
    }
}
