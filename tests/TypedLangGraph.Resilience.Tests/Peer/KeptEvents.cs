namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>The events of a resumable run as the server has kept them, asked of it without any SDK.</summary>
internal static class KeptEvents
{
    public static async Task<IReadOnlyList<string>> ReadAsync(Uri server, Guid threadId, Guid runId)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, $"threads/{threadId}/runs/{runId}/stream"));
        request.Headers.Add("Last-Event-ID", "-1");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(AsLine)];
    }

    private static string AsLine(string text)
    {
        var fields = text.Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(field => field[0], field => field[1]);
        return $"[{fields["id"]}]{fields["event"]} {fields["data"]}";
    }
}
