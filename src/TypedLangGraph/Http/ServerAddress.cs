namespace TypedLangGraph.Http;

/// <summary>The server's address in the form to which relative paths can be added.</summary>
internal static class ServerAddress
{
    public static Uri Normalize(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw new ArgumentException($"\"{address}\" is not an absolute http or https address, for example http://localhost:2024.", nameof(address));
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException($"The server's address must not have a query or a fragment: \"{address.GetLeftPart(UriPartial.Path)}\" would do.", nameof(address));
        return address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }

    /// <summary>True when the address has the base address's scheme, host and port. Nowhere else may the API key go.</summary>
    public static bool IsSameOrigin(Uri? address, Uri baseAddress) =>
        address is null || Uri.Compare(address, baseAddress, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
