using System.Text.Json.Nodes;
using TypedLangGraph.Testing.Runs;

namespace TypedLangGraph.Testing;

/// <summary>
/// What a run sends, in order. Its first event, <c>metadata</c>, is sent by itself; so is its end, which is success unless an error or an interrupt was
/// the last thing to happen. A script may be played many times.
/// </summary>
/// <remarks>
/// Events have ids when the request asks for a resumable stream, as on a server. An event of a mode that the request does not ask for is an
/// <see cref="UnexpectedScriptException"/>: no server would send it.
/// </remarks>
public sealed partial class RunScript
{
    private readonly List<RunStep> _steps = [];

    internal IReadOnlyList<RunStep> Steps => _steps;

    /// <summary>Sends an event as it is.</summary>
    /// <param name="name">The name on the wire, for example <c>tasks</c>; an event of a subgraph has the namespace behind a bar: <c>updates|node:task</c>.</param>
    /// <param name="data">JSON.</param>
    public RunScript Event(string name, JsonPayload data)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add(new RunStep.Event(name, data));
    }

    /// <summary>Sends the whole state, as <see cref="StreamMode.Values"/> does.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    /// <param name="state">The state.</param>
    /// <param name="subgraph">The namespace of the subgraph whose state it is, for example <c>node:task</c>; <see langword="null"/> for the graph itself.</param>
    public RunScript Values<TState>(TState state, string? subgraph = null)
        where TState : IGraphState<TState> => Event(Named("values", subgraph), JsonPayload.FromState(state));

    /// <summary>Sends what a node wrote, as <see cref="StreamMode.Updates"/> does.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="update">What it wrote.</param>
    /// <param name="subgraph">The namespace of the subgraph that the node is in; <see langword="null"/> for the graph itself.</param>
    public RunScript Updates<TState>(string node, StateUpdate<TState> update, string? subgraph = null)
        where TState : IGraphState<TState> => Event(Named("updates", subgraph), Json.Object(node, JsonPayload.FromUpdate(update)));

    /// <summary>Sends what a node wrote to the stream itself, as <see cref="StreamMode.Custom"/> does.</summary>
    /// <param name="payload">What it wrote.</param>
    public RunScript Custom(JsonPayload payload) => Event("custom", payload);

    /// <inheritdoc cref="Custom(JsonPayload)"/>
    public RunScript Custom(JsonNode? payload) => Custom(JsonPayload.FromNode(payload));

    /// <summary>The graph asks, and waits for an answer: the end of the run.</summary>
    /// <param name="id">The interrupt's id.</param>
    /// <param name="value">What it asks.</param>
    public RunScript Interrupt(string id, JsonPayload value) => Add(new RunStep.Interrupt(Json.Array(Json.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WritePropertyName("value");
        writer.WritePayload(value);
        writer.WriteEndObject();
    }))));

    /// <summary>The graph fails: the end of the run.</summary>
    /// <param name="error">The error's name, for example <c>ValueError</c>.</param>
    /// <param name="message">The error's message.</param>
    public RunScript Error(string error, string message) => Event("error", Json.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("error", error);
        writer.WriteString("message", message);
        writer.WriteEndObject();
    }));

    /// <summary>Sends a sign of life that brings nothing.</summary>
    public RunScript Heartbeat() => Add(new RunStep.Heartbeat());

    /// <summary>Lets time pass.</summary>
    /// <param name="time">How long, by the server's <see cref="FakeAgentServer.TimeProvider"/>.</param>
    public RunScript Wait(TimeSpan time) => Add(new RunStep.Wait(time));

    /// <summary>The connection breaks. A client that resumes gets what comes behind it.</summary>
    public RunScript Disconnect() => Add(new RunStep.Disconnect());

    /// <summary>Nothing more comes, until the run is cancelled or the client has gone.</summary>
    public RunScript Silence() => Add(new RunStep.Silence());

    private static string Named(string mode, string? subgraph) => subgraph is null ? mode : $"{mode}|{subgraph}";

    private RunScript Add(RunStep step)
    {
        _steps.Add(step);
        return this;
    }
}
