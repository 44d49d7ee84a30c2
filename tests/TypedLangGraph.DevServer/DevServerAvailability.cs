namespace TypedLangGraph.Development;

/// <summary>Tells, without starting anything that lasts, whether this machine can run a <see cref="DevServer"/>.</summary>
public static class DevServerAvailability
{
    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>What is missing and what to do about it, or null when the server can run.</summary>
    public static string? ReasonUnavailable => Reason.Value;

    private static string? FindReason()
    {
        try
        {
            ServerDirectory.Locate(given: null);
            NodeToolchain.Locate(searchPath: null);
            return null;
        }
        catch (DevServerUnavailableException exception)
        {
            return exception.Message;
        }
    }
}
