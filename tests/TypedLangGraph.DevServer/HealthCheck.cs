namespace TypedLangGraph.Development;

/// <summary>Asks the server whether it answers.</summary>
internal static class HealthCheck
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    // A proxy that the environment names must not come between two processes of one machine.
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    public static async Task WaitUntilOkAsync(Uri baseAddress, CancellationToken cancellationToken)
    {
        while (!await IsOkAsync(baseAddress, cancellationToken))
        {
            await Task.Delay(RetryDelay, cancellationToken);
        }
    }

    private static async Task<bool> IsOkAsync(Uri baseAddress, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync(new Uri(baseAddress, "/ok"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
