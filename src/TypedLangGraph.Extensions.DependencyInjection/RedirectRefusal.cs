namespace TypedLangGraph.Extensions.DependencyInjection;

/// <summary>Keeps handlers from following redirects, which would take the API key to another host.</summary>
internal static class RedirectRefusal
{
    /// <param name="primary">The primary handler, whoever has configured it; one of an unknown type is left as it is.</param>
    /// <exception cref="InvalidOperationException">The handler follows redirects and has been used elsewhere, so that it cannot be changed.</exception>
    public static void Apply(HttpMessageHandler? primary)
    {
        while (primary is DelegatingHandler outer)
            primary = outer.InnerHandler;
        try
        {
            switch (primary)
            {
                case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                    sockets.AllowAutoRedirect = false;
                    break;
                case HttpClientHandler { AllowAutoRedirect: true } client:
                    client.AllowAutoRedirect = false;
                    break;
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException(
                "The primary handler of a LangGraph client follows redirects, which would take the API key to another host, and is in use already. Set AllowAutoRedirect = false where it is made, or make a new one for the client.", exception);
        }
    }
}
