namespace ChatWeb;

/// <summary>What the browser may do with the page, and who may talk to the service.</summary>
internal static class PageSecurity
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UsePageSecurity(this WebApplication app) => app.Use(async (context, next) =>
    {
        // A page of another site could reach this machine under a name of its own.
        if (context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        await next(context);
    });
}
