using System.Text.Json;

namespace TypedLangGraph;

/// <summary>Reads what a server tells about itself.</summary>
public static class ServerInfoExtensions
{
    /// <summary>Tells whether a server has a feature.</summary>
    /// <param name="info">What the server tells.</param>
    /// <param name="feature">The feature; one that this version does not know is made with <c>new ServerFeature("name")</c>.</param>
    /// <returns><see langword="null"/> when the server does not say, as old servers do.</returns>
    public static bool? Supports(this ServerInfo info, ServerFeature feature)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (info.Flags?.TryGetValue(feature.Value, out var flag) != true)
            return null;
        return flag.ToElement().ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,

            // A feature with settings of its own is there.
            JsonValueKind.Object => true,
            _ => null,
        };
    }
}
