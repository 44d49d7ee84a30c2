using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>
/// A client in a container: where its server is, and how to talk to it. Read once, when the client is made; checked when the host starts.
/// </summary>
public sealed class LangGraphServiceOptions : LangGraphClientOptions
{
    /// <summary>The server's address, for example <c>http://localhost:2024</c>; a path in it is kept. Required.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// How long a connection may take to be made. The default is 15 seconds; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever. A primary
    /// handler of one's own has its own.
    /// </summary>
    public TimeSpan ConnectTimeout { get; set; } = ServerConnections.ConnectTimeout;

    /// <summary>
    /// Whether an API key or a token may go over http to another machine, where everybody on the way can read it. The default is false; set it
    /// where something else encrypts the connection, as a service mesh does.
    /// </summary>
    public bool AllowInsecureTransport { get; set; }

    /// <summary>The path of the configuration section that the options were read from, or null.</summary>
    internal string? ConfigurationPath { get; set; }

    /// <summary>What could not be read from the configuration.</summary>
    internal List<string> ConfigurationFailures { get; } = [];

    /// <summary>The name by which whoever has to correct a setting finds it.</summary>
    internal string NameOf(string setting) => ConfigurationPath switch
    {
        null => $"{nameof(LangGraphServiceOptions)}.{setting.Replace(':', '.')}",
        "" => setting,
        _ => $"{ConfigurationPath}:{setting}",
    };
}
