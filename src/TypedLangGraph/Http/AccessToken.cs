using System.Net.Http.Headers;

namespace TypedLangGraph.Http;

/// <summary>Asks the caller for the token of one request.</summary>
internal static class AccessToken
{
    /// <exception cref="LangGraphConnectionException">There is no token to be had now; the request may be made again.</exception>
    /// <exception cref="InvalidOperationException">The token is empty.</exception>
    public static async ValueTask<AuthenticationHeaderValue> GetAsync(Func<CancellationToken, ValueTask<string>> provider, CancellationToken cancellationToken)
    {
        string token;
        try
        {
            token = await provider(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LangGraphConnectionException($"The request was not sent, because LangGraphClientOptions.AccessTokenProvider failed: {exception.Message}", exception) { MayHaveReachedServer = false };
        }

        if (string.IsNullOrWhiteSpace(token))
            throw new InvalidOperationException("LangGraphClientOptions.AccessTokenProvider gave no token. Let it return one, or throw.");
        return new AuthenticationHeaderValue("Bearer", token);
    }
}
