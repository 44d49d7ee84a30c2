namespace TypedLangGraph.Development;

/// <summary>How to start a <see cref="DevServer"/>. The defaults suit tests and samples of this repository.</summary>
public sealed record DevServerOptions
{
    /// <summary>
    /// The folder of the server's <c>package.json</c>, <c>langgraph.json</c> and <c>serve.mjs</c>. By default
    /// <c>tests/agent-server</c> of the repository that <see cref="AppContext.BaseDirectory"/> lies in.
    /// </summary>
    public string? ServerDirectory { get; init; }

    /// <summary>Hears one line for each thing that takes time: checking, installing, starting, ready.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>How long the npm packages may take to install, including the wait for another process that installs them.</summary>
    public TimeSpan InstallTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the server may take until it answers.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Where to look for <c>node</c> and <c>npm</c>, written like the PATH variable. By default PATH itself.</summary>
    public string? ExecutableSearchPath { get; init; }
}
