using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph;

/// <summary>
/// The answer to what a graph has asked with <c>interrupt</c>. Prefer to answer by id (<see cref="To(Interrupt, JsonNode?)"/>): it works with
/// several open interrupts, and with answers such as <see langword="false"/>, which JavaScript servers take for no answer otherwise.
/// </summary>
public sealed class Resume
{
    private readonly JsonObject? _byId;

    private Resume(JsonPayload payload) => Payload = payload;

    private Resume(JsonObject byId)
    {
        _byId = byId;
        Payload = JsonPayload.FromNode(byId);
    }

    internal JsonPayload Payload { get; }

    /// <summary>Answers the one interrupt that is open. With several open ones a JavaScript server gives the answer to each, a Python server refuses it.</summary>
    /// <param name="answer">
    /// Any JSON value: a text, a number, a truth value, a <see cref="JsonObject"/>. An empty one (null, false, 0, an empty text) does not reach
    /// the graph on JavaScript servers.
    /// </param>
    public static Resume With(JsonNode? answer) => With(JsonPayload.FromNode(answer));

    /// <summary>Answers the one interrupt that is open.</summary>
    /// <param name="answer">Any JSON value.</param>
    public static Resume With(JsonPayload answer) => new(answer);

    /// <summary>Answers the one interrupt that is open.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="typeInfo">From a source-generated JsonSerializerContext.</param>
    /// <typeparam name="T">The type of the answer.</typeparam>
    public static Resume With<T>(T answer, JsonTypeInfo<T> typeInfo) => new(JsonPayload.From(answer, typeInfo));

    /// <summary>Answers an interrupt by its id.</summary>
    /// <param name="interrupt">The interrupt.</param>
    /// <param name="answer">Any JSON value: a text, a number, a truth value, a <see cref="JsonObject"/>.</param>
    /// <exception cref="ArgumentException">The interrupt has no id, as on old servers: use <see cref="With(JsonNode?)"/>.</exception>
    public static Resume To(Interrupt interrupt, JsonNode? answer) => To(IdOf(interrupt), answer);

    /// <summary>Answers an interrupt by its id.</summary>
    /// <param name="interrupt">The interrupt.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="typeInfo">From a source-generated JsonSerializerContext.</param>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <exception cref="ArgumentException">The interrupt has no id, as on old servers: use <see cref="With{T}(T, JsonTypeInfo{T})"/>.</exception>
    public static Resume To<T>(Interrupt interrupt, T answer, JsonTypeInfo<T> typeInfo) => To(IdOf(interrupt), JsonPayload.From(answer, typeInfo));

    /// <summary>Answers an interrupt by its id.</summary>
    /// <param name="interruptId">The interrupt's id.</param>
    /// <param name="answer">Any JSON value.</param>
    public static Resume To(string interruptId, JsonNode? answer) => new Resume(new JsonObject()).And(interruptId, answer);

    /// <summary>Answers an interrupt by its id.</summary>
    /// <param name="interruptId">The interrupt's id.</param>
    /// <param name="answer">Any JSON value.</param>
    public static Resume To(string interruptId, JsonPayload answer) => new Resume(new JsonObject()).And(interruptId, answer);

    /// <summary>Answers one more interrupt in the same go.</summary>
    /// <param name="interrupt">The interrupt.</param>
    /// <param name="answer">Any JSON value.</param>
    /// <returns>Both answers; this object stays as it is.</returns>
    /// <exception cref="ArgumentException">The interrupt has no id, or is answered already.</exception>
    /// <exception cref="InvalidOperationException">The first answer names no id.</exception>
    public Resume And(Interrupt interrupt, JsonNode? answer) => And(IdOf(interrupt), answer);

    /// <summary>Answers one more interrupt in the same go.</summary>
    /// <param name="interrupt">The interrupt.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="typeInfo">From a source-generated JsonSerializerContext.</param>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <returns>Both answers; this object stays as it is.</returns>
    /// <exception cref="ArgumentException">The interrupt has no id, or is answered already.</exception>
    /// <exception cref="InvalidOperationException">The first answer names no id.</exception>
    public Resume And<T>(Interrupt interrupt, T answer, JsonTypeInfo<T> typeInfo) => And(IdOf(interrupt), JsonPayload.From(answer, typeInfo));

    /// <summary>Answers one more interrupt in the same go.</summary>
    /// <param name="interruptId">The interrupt's id.</param>
    /// <param name="answer">Any JSON value.</param>
    /// <returns>Both answers; this object stays as it is.</returns>
    /// <exception cref="ArgumentException">The interrupt is answered already.</exception>
    /// <exception cref="InvalidOperationException">The first answer names no id.</exception>
    public Resume And(string interruptId, JsonNode? answer) => And(interruptId, JsonPayload.FromNode(answer));

    /// <summary>Answers one more interrupt in the same go.</summary>
    /// <param name="interruptId">The interrupt's id.</param>
    /// <param name="answer">Any JSON value.</param>
    /// <returns>Both answers; this object stays as it is.</returns>
    /// <exception cref="ArgumentException">The interrupt is answered already.</exception>
    /// <exception cref="InvalidOperationException">The first answer names no id.</exception>
    public Resume And(string interruptId, JsonPayload answer)
    {
        ArgumentException.ThrowIfNullOrEmpty(interruptId);
        if (_byId is null)
            throw new InvalidOperationException("The first answer names no interrupt, so a second one has no meaning. Begin with Resume.To.");
        if (_byId.ContainsKey(interruptId))
            throw new ArgumentException($"The interrupt {interruptId} is answered already.", nameof(interruptId));
        var both = _byId.DeepClone().AsObject();
        both[interruptId] = JsonNode.Parse(answer.Utf8.Span);
        return new Resume(both);
    }

    private static string IdOf(Interrupt interrupt)
    {
        ArgumentNullException.ThrowIfNull(interrupt);
        return interrupt.Id ?? throw new ArgumentException("The interrupt has no id, as on old servers. Answer it with Resume.With.", nameof(interrupt));
    }
}
